import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { DIST } from '../build.ts';
import { ROOT } from '../paths.ts';

/** What CommonJS in the packages asks for, which a module does not have. */
const COMMONJS = `
import { createRequire as requireOf } from 'node:module';
import { fileURLToPath as pathOf } from 'node:url';
const require = requireOf(import.meta.url), __dirname = pathOf(new URL('.', import.meta.url));`;

/**
 * Loads a module of the bench with all it imports bundled as the extension is built: from the packages' modules for browsers.
 * Node itself takes their older builds, which need twice the time around each operation of a model.
 * @param name of the module in this folder, without its ending
 */
export async function bundled<T>(name: string): Promise<T> {
  const file = `bench-${name}.mjs`;
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true },
    resolve: { mainFields: ['module', 'main'] },
    build: {
      ssr: join(ROOT, `tools/bench/${name}.ts`),
      outDir: DIST,
      emptyOutDir: false,
      target: 'es2022',
      // One folder deep, as the sources are: the module finds the project from where it lies.
      rolldownOptions: { output: { entryFileNames: file, banner: COMMONJS } },
    },
  });
  return import(pathToFileURL(join(DIST, file)).href) as Promise<T>;
}
