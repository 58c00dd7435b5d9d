import { join } from 'node:path';
import type { Plugin } from 'vite';
import { ADAPTERS } from '../../src/detect/platforms/index.ts';
import { ROOT } from '../paths.ts';

const MODULE = join(ROOT, 'src/detect/platforms/index.ts');

/** Puts the adapters, which are data, into one list: each in a module of its own costs every page a little. */
export function oneList(): Plugin {
  return {
    name: 'foldaway-one-list',
    enforce: 'pre',
    load: (id) => (id === MODULE ? `export const ADAPTERS = ${JSON.stringify(ADAPTERS)};` : undefined),
  };
}
