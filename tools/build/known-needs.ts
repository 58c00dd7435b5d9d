import { join } from 'node:path';
import type { Plugin } from 'vite';
import { readNeeds, writeNeeds } from '../../src/detect/need.ts';
import { ADAPTERS } from '../../src/detect/platforms/index.ts';
import { ROOT } from '../paths.ts';

const MODULE = join(ROOT, 'src/detect/known-needs.ts');

/** What every adapter needs of a page, by its id. */
export function tableOfNeeds(): Record<string, string> {
  return Object.fromEntries(
    ADAPTERS.map(({ id, fingerprint, item }) => [id, writeNeeds(readNeeds(fingerprint ?? item))]),
  );
}

/** Reads the adapters' fingerprints once, for every page. */
export function knownNeeds(): Plugin {
  return {
    name: 'foldaway-known-needs',
    enforce: 'pre',
    load: (id) =>
      id === MODULE ? `export const KNOWN_NEEDS = ${JSON.stringify(tableOfNeeds())};` : undefined,
  };
}
