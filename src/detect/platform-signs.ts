import type { Sign } from './needs';
import { ADAPTERS } from './platforms';

/**
 * By what each platform is told. The build leaves the rest of the adapters out (`tools/build/known-needs.ts`), for a page
 * that has no comments needs no more.
 */
export const SIGNS: readonly Sign[] = ADAPTERS;
