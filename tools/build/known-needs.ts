import { join } from 'node:path';
import type { Plugin } from 'vite';
import { readNeeds, writeNeeds } from '../../src/detect/need.ts';
import type { Sign } from '../../src/detect/needs.ts';
import { ADAPTERS } from '../../src/detect/platforms/index.ts';
import { ROOT } from '../paths.ts';

const NEEDS = join(ROOT, 'src/detect/known-needs.ts');
const SIGNS = join(ROOT, 'src/detect/platform-signs.ts');

/** What every adapter needs of a page, by its id. */
export function tableOfNeeds(): Record<string, string> {
  return Object.fromEntries(
    ADAPTERS.map(({ id, fingerprint, item }) => [id, writeNeeds(readNeeds(fingerprint ?? item))]),
  );
}

/** By what each platform is told, beside what is in that table. */
function tableOfSigns(): Sign[] {
  return ADAPTERS.map(({ id, hosts }) => ({ id, hosts }));
}

/** Reads the adapters' fingerprints once, for every page. */
export function knownNeeds(): Plugin {
  return {
    name: 'foldaway-known-needs',
    enforce: 'pre',
    load(id) {
      if (id === NEEDS) return `export const KNOWN_NEEDS = ${JSON.stringify(tableOfNeeds())};`;
      if (id === SIGNS) return `export const SIGNS = ${JSON.stringify(tableOfSigns())};`;
      return undefined;
    },
  };
}
