import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { openExtensionPage } from '../../tools/drive.ts';
import { until, type World } from './harness.ts';
import { saying } from './popup.ts';
import { pattern } from './words.ts';

/* The options page, used as a reader does. */

/** Waits for an element. */
export async function see(page: Page, selector: string): Promise<ElementHandle> {
  return until(selector, () => page.$(selector)) as Promise<ElementHandle>;
}

export async function clickOn(page: Page, selector: string): Promise<void> {
  await see(page, selector);
  await page.$eval(selector, (element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
  await page.click(selector);
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
  const page = await openExtensionPage(world.launched, 'options/options.html');
  // The welcome page may have come in between, and what is not in front cannot be clicked.
  await page.bringToFront();
  await importWhole(page, backup);
  await page.close();
}
