import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/settings.ts';
import { openExtensionPage } from '../../tools/drive.ts';
import { until, type World } from './harness.ts';
import { clickOn, see } from './pointer.ts';
import { saying } from './popup.ts';
import { pattern } from './words.ts';

/* The options page, used as a reader does. */

/** Settings of a reader who uses everything there is. */
export const FILLED: Settings = {
  ...DEFAULT_SETTINGS,
  sites: {
    'news.example.org': { tolerance: 70, action: 'dim', labels: { threat: 'off' } },
    'talk.example.com': { on: false },
  },
  authors: [{ author: 'marlow_77', action: 'fold', site: 'news.example.org' }],
  words: [{ words: 'troll*', action: 'fold' }],
  picked: { 'blog.example.net': { item: 'ol > li.note' } },
};

/** Opens the options page, once it can be used. */
export async function openOptions(world: World): Promise<Page> {
  const page = await openExtensionPage(world.launched, 'options/options.html');
  await page.bringToFront();
  await see(page, '#export');
  return page;
}

// Browsers read a chosen file when they come to it: it stays as long as the tests run.
const folder = mkdtempSync(join(tmpdir(), 'foldaway-backup-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
let files = 0;

/** Reads a file of this text into the options page, up to the preview or the refusal. */
export async function readFileInto(page: Page, text: string): Promise<void> {
  const file = join(folder, `settings-${++files}.json`);
  writeFileSync(file, text);
  const input = (await see(page, '#import')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(file);
  await until('the file to be read', () =>
    page.evaluate(() => document.querySelector('.question, #backup .note') !== null),
  );
}

/** The text of the file that the options page would save. */
export async function saved(page: Page): Promise<string> {
  await page.evaluate(() => {
    delete document.documentElement.dataset.saved;
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => {
      void blob.text().then((text) => {
        document.documentElement.dataset.saved = text;
      });
      return make(blob);
    };
  });
  await clickOn(page, '#export');
  return until('the saved file', () => page.evaluate(() => document.documentElement.dataset.saved ?? ''));
}

/** Waits for the word that an import is done: until then it may still speak over the next. */
export async function imported(page: Page): Promise<void> {
  await saying(
    page,
    new RegExp(`${pattern('backup_done_one').source}|${pattern('backup_done_other').source}`),
  );
}

/** Replaces all settings by those of a backup. */
export async function importWhole(page: Page, backup: string): Promise<void> {
  await readFileInto(page, backup);
  await clickOn(page, 'input[value="replace"]');
  await clickOn(page, '#import-apply');
  await imported(page);
}

/** As `importWhole`, in an options page of its own. */
export async function keepSettings(world: World, backup: string): Promise<void> {
  const page = await openOptions(world);
  await importWhole(page, backup);
  await page.close();
}
