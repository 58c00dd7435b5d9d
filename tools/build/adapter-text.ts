import { join } from 'node:path';
import type { Plugin } from 'vite';
import { writeAdapters } from '../../src/detect/adapter-text.ts';
import { ADAPTERS } from '../../src/detect/platforms/index.ts';
import { ROOT } from '../paths.ts';

const MODULE = join(ROOT, 'src/detect/platforms/index.ts');

/** Puts all adapters as one text into the place of their files. */
export function adapterText(): Plugin {
  return {
    name: 'foldaway-adapter-text',
    enforce: 'pre',
    load: (id) =>
      id === MODULE
        ? `import { readAdapters } from '../adapter-text';
export const ADAPTERS = readAdapters(${JSON.stringify(writeAdapters(ADAPTERS))});`
        : undefined,
  };
}
