/* npm run package: dist/foldaway-chrome-VERSION.zip and dist/foldaway-firefox-VERSION.xpi, the same bytes every time. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Zippable, zipSync } from 'fflate';
import { build, DIST } from './build.ts';
import { filesUnder } from './files.ts';
import { isMain, readArgs, runMain } from './main.ts';
import { BROWSERS, type BrowserName, version } from './manifest.ts';

/** Time that every entry bears (zip knows none before 1980, in local time). */
const TIME = new Date(1980, 0, 1);
/** Stored as they are: they do not get smaller. */
const COMPRESSED = /\.(png|jpg|webp)$/;

/** The package's bytes: entries sorted by name, one fixed time, nothing of the machine it was made on. */
export function zipped(dir: string): Uint8Array {
  const entries: Zippable = {};
  for (const file of filesUnder(dir)) {
    entries[file] = [
      readFileSync(join(dir, file)),
      { level: COMPRESSED.test(file) ? 0 : 9, mtime: TIME, os: 3 },
    ];
  }
  return zipSync(entries);
}

/** Path of a browser's package. */
export function packagePath(browser: BrowserName): string {
  const ending = browser === 'chrome' ? 'zip' : 'xpi';
  return join(DIST, `foldaway-${browser}-${version()}.${ending}`);
}

/** Builds one browser's extension and packs it. @returns the package's path and size in bytes */
export async function pack(browser: BrowserName): Promise<{ path: string; bytes: number }> {
  await build(browser);
  const bytes = zipped(join(DIST, browser));
  const path = packagePath(browser);
  writeFileSync(path, bytes);
  return { path, bytes: bytes.length };
}

async function main(): Promise<void> {
  readArgs('Use: npm run package; it takes nothing more.', {});
  for (const browser of BROWSERS) {
    const { path, bytes } = await pack(browser);
    console.log(`${path} (${(bytes / 1e6).toFixed(2)} MB)`);
  }
}

if (isMain(import.meta.url)) runMain(main);
