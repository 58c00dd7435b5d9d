import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserName } from '../manifest.ts';
import { ROOT } from '../paths.ts';

/** A script of its own, bundled into one file at the top of the extension. */
export interface ScriptEntry {
  readonly name: string;
  readonly file: string;
  /** `iife` for what the browser loads as a classic script. */
  readonly format: 'iife' | 'es';
  /** Runs on pages of the web, where the browser's own API is enough and every byte counts. */
  readonly onPages?: true;
}

export const SCRIPTS: readonly ScriptEntry[] = [
  { name: 'content', file: 'src/content/main.ts', format: 'iife', onPages: true },
  { name: 'presenting', file: 'src/content/presenting.ts', format: 'iife', onPages: true },
  { name: 'weighing', file: 'src/content/weighing.ts', format: 'iife', onPages: true },
  { name: 'background', file: 'src/background/main.ts', format: 'es' },
  { name: 'worker', file: 'src/score/worker.ts', format: 'iife' },
  { name: 'worker-toxicity', file: 'src/score/tfjs-toxicity/worker.ts', format: 'iife' },
];

/** The page that a click waits for: bundled by itself, into one script without a polyfill. */
export const POPUP = 'popup/popup.html';

/** HTML pages, by their path under `src/`, which is also their path in the extension. */
export function pagesOf(browser: BrowserName): string[] {
  const pages = [POPUP, 'options/options.html', 'welcome/welcome.html'];
  return browser === 'chrome' ? [...pages, 'offscreen/offscreen.html'] : pages;
}

/** Files the build of `browser` needs and that are not there. */
export function missingFor(browser: BrowserName): string[] {
  const wanted = [
    ...SCRIPTS.map(({ file }) => file),
    ...pagesOf(browser).map((page) => `src/${page}`),
    `src/platform/host.${browser}.ts`,
    'public/_locales/en/messages.json',
    'public/model/pack.json',
    'public/icons/128.png',
  ];
  return wanted.filter((file) => !existsSync(join(ROOT, file)));
}
