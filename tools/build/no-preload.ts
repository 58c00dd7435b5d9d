import type { Plugin } from 'vite';

const HELPER = /vite\/preload-helper(?:\.js)?$/;

/** A script of one file imports from itself: what Vite would fetch before, and tell the page of, is left out. */
export function noPreload(): Plugin {
  return {
    name: 'foldaway-no-preload',
    enforce: 'pre',
    load: (id) => (HELPER.test(id) ? 'export const __vitePreload = (load) => load();' : undefined),
  };
}
