/* npm run build [-- --browser chrome|firefox]: makes dist/chrome and dist/firefox, ready to load. */
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { bundle } from './build/bundle.ts';
import { faultsIn } from './build/check.ts';
import { missingFor } from './build/entries.ts';
import { notices } from './build/notices.ts';
import { type Sizes, sizesOf, sizeTable } from './build/sizes.ts';
import { isMain, readArgs, runMain } from './main.ts';
import { BROWSERS, type BrowserName, manifestFor } from './manifest.ts';
import { ROOT } from './paths.ts';

export const DIST = join(ROOT, 'dist');

/** The WASM binaries that ship; the threaded one cannot run under an extension's CSP. */
const WASM_PACKAGE = '@tensorflow/tfjs-backend-wasm';
const WASM = ['tfjs-backend-wasm.wasm', 'tfjs-backend-wasm-simd.wasm'];

function copyAssets(outDir: string): void {
  const publicDir = join(ROOT, 'public');
  if (existsSync(publicDir)) cpSync(publicDir, outDir, { recursive: true });
  const require = createRequire(import.meta.url);
  const from = dirname(require.resolve(`${WASM_PACKAGE}/package.json`));
  mkdirSync(join(outDir, 'wasm'), { recursive: true });
  for (const file of WASM) cpSync(join(from, 'dist', file), join(outDir, 'wasm', file));
}

export interface BuildOptions {
  /** Where the extension goes; emptied first. Default `dist/<browser>`. */
  readonly outDir?: string;
  /** Leave out entries that are not written yet. */
  readonly partial?: boolean;
}

/**
 * Builds the extension of one browser.
 * @returns the sizes of its files
 * @throws Error with one sentence when a source is missing or the result has what must not ship
 */
export async function build(browser: BrowserName, options: BuildOptions = {}): Promise<Sizes> {
  const outDir = options.outDir ?? join(DIST, browser);
  const missing = missingFor(browser);
  if (missing.length > 0 && !options.partial) {
    throw new Error(`The ${browser} build needs files that are not there: ${missing.join(', ')}.`);
  }
  rmSync(outDir, { recursive: true, force: true });
  mkdirSync(outDir, { recursive: true });
  copyAssets(outDir);
  const packages = await bundle(browser, outDir);
  writeFileSync(join(outDir, 'THIRD_PARTY_NOTICES.txt'), notices(packages.add(WASM_PACKAGE)));
  writeFileSync(join(outDir, 'manifest.json'), `${JSON.stringify(manifestFor(browser), null, 2)}\n`);
  const faults = faultsIn(outDir);
  if (faults.length > 0) throw new Error(`The ${browser} build must not ship: ${faults.join(' ')}`);
  return sizesOf(outDir);
}

const USAGE = 'Use: npm run build -- [--browser chrome|firefox] [--partial]';

async function main(): Promise<void> {
  const { values } = readArgs(USAGE, {
    options: { browser: { type: 'string' }, partial: { type: 'boolean', default: false } },
  });
  const wanted = BROWSERS.filter((name) => (values.browser ?? name) === name);
  if (wanted.length === 0) throw new Error(`--browser is "${values.browser}"; it can be chrome or firefox.`);
  const all: Partial<Record<BrowserName, Sizes>> = {};
  for (const browser of wanted) {
    const sizes = await build(browser, { partial: values.partial });
    all[browser] = sizes;
    console.log(sizeTable(`dist/${browser}`, sizes));
  }
  writeFileSync(join(DIST, 'sizes.json'), `${JSON.stringify(all, null, 2)}\n`);
}

if (isMain(import.meta.url)) runMain(main);
