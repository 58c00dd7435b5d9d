import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type InlineConfig, build as viteBuild } from 'vite';
import { type BrowserName, OLDEST } from '../manifest.ts';
import { ROOT } from '../paths.ts';
import { adapterText } from './adapter-text.ts';
import { POPUP, pagesOf, SCRIPTS, type ScriptEntry } from './entries.ts';
import { inlineStyles } from './inline-styles.ts';
import { leaveOut } from './leave-out.ts';
import { packageOf } from './notices.ts';

/** What all bundles of one browser share. */
function shared(browser: BrowserName, outDir: string, api: 'native' | 'polyfill'): InlineConfig {
  return {
    configFile: false,
    root: join(ROOT, 'src'),
    base: '/',
    publicDir: false,
    logLevel: 'warn',
    plugins: [leaveOut(), adapterText()],
    mode: 'production',
    resolve: {
      alias: {
        '#host': join(ROOT, `src/platform/host.${browser}.ts`),
        '#browser': join(ROOT, `src/platform/browser.${api}.ts`),
        '#generic': join(ROOT, `src/detect/generic/${api === 'native' ? 'late' : 'ready'}.ts`),
      },
    },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      outDir,
      emptyOutDir: false,
      target:
        browser === 'chrome' ? `chrome${OLDEST.chrome}` : `firefox${Number.parseInt(OLDEST.firefox, 10)}`,
      // The parts of a page's script are asked for at once, not one after the other.
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      chunkSizeWarningLimit: 4000,
      assetsInlineLimit: 0,
    },
  };
}

function scriptConfig(browser: BrowserName, outDir: string, entry: ScriptEntry): InlineConfig {
  const config = shared(browser, outDir, entry.onPages ? 'native' : 'polyfill');
  return {
    ...config,
    build: {
      ...config.build,
      rolldownOptions: {
        checks: { bundlerTimings: false },
        input: join(ROOT, entry.file),
        output: { format: entry.format, entryFileNames: `${entry.name}.js`, codeSplitting: false },
      },
    },
  };
}

function pagesConfig(browser: BrowserName, outDir: string, pages: readonly string[]): InlineConfig {
  const config = shared(browser, outDir, 'polyfill');
  return {
    ...config,
    build: {
      ...config.build,
      rolldownOptions: {
        checks: { bundlerTimings: false },
        input: pages.map((page) => join(ROOT, 'src', page)),
        output: {
          entryFileNames: 'ui/[name].js',
          chunkFileNames: 'ui/[name].js',
          assetFileNames: 'ui/[name][extname]',
        },
      },
    },
  };
}

/** The popup by itself: one page and one script, without a polyfill. */
function popupConfig(browser: BrowserName, outDir: string): InlineConfig {
  const { build } = pagesConfig(browser, outDir, [POPUP]);
  const config = shared(browser, outDir, 'native');
  return { ...config, plugins: [...(config.plugins ?? []), inlineStyles()], build };
}

/** Bundles one configuration. @returns the modules whose code went into it */
async function run(config: InlineConfig): Promise<string[]> {
  // Vite lets the environment outweigh its mode; a build must not depend on who started it.
  const environment = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  const result = await viteBuild(config).finally(() => {
    if (environment === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = environment;
  });
  const outputs = Array.isArray(result) ? result : [result];
  return outputs
    .flatMap((output) => ('output' in output ? output.output : []))
    .flatMap((part) => (part.type === 'chunk' ? Object.keys(part.modules) : []));
}

/** Bundles every entry that is there into `outDir`. @returns the names of the packages whose code is in it */
export async function bundle(browser: BrowserName, outDir: string): Promise<Set<string>> {
  const modules: string[] = [];
  for (const entry of SCRIPTS) {
    if (existsSync(join(ROOT, entry.file))) {
      modules.push(...(await run(scriptConfig(browser, outDir, entry))));
    }
  }
  const pages = pagesOf(browser).filter((page) => existsSync(join(ROOT, 'src', page)));
  const others = pages.filter((page) => page !== POPUP);
  if (pages.includes(POPUP)) modules.push(...(await run(popupConfig(browser, outDir))));
  if (others.length > 0) modules.push(...(await run(pagesConfig(browser, outDir, others))));
  return new Set(modules.flatMap((module) => packageOf(module) ?? []));
}
