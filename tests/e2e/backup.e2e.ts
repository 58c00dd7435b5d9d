import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { makeBackup } from '../../src/core/backup.ts';
import { DEFAULT_SETTINGS } from '../../src/core/settings.ts';
import { BROWSERS, until } from './harness.ts';
import { FILLED, importWhole, openOptions, readFileInto, saved } from './options-page.ts';
import { clickOn } from './pointer.ts';
import { saying } from './popup.ts';
import { setUp } from './set-up.ts';
import { pattern, say } from './words.ts';

describe.each(BROWSERS)('in %s, a backup', (browser) => {
  const ground = setUp(browser);
  let page: Page;

  beforeEach(async () => {
    page = await openOptions(ground.world);
  });

  it('saves the settings to a file, and gives them back from it', async () => {
    await importWhole(page, makeBackup(FILLED));
    expect(JSON.parse(await saved(page))).toEqual(JSON.parse(makeBackup(FILLED)));
  });

  it('shows what an import would change before it changes anything, and merges', async () => {
    await importWhole(page, makeBackup(FILLED));
    const other = { ...DEFAULT_SETTINGS, sites: { 'talk.example.com': { on: true } } };
    await readFileInto(page, makeBackup(other));
    const preview = await until('the preview', () => page.$eval('#import-changes', (e) => e.textContent));
    expect(preview).toContain(say('backup_changes_one', '1'));
    expect(preview).toContain('talk.example.com');
    expect(preview).not.toContain('news.example.org');
    await clickOn(page, 'input[value="replace"]');
    await until('the sites that would go', () =>
      page.$eval('#import-changes', (e) => e.textContent?.includes('news.example.org')),
    );
    await clickOn(page, '#import-cancel');
    expect(JSON.parse(await saved(page))).toEqual(JSON.parse(makeBackup(FILLED)));
  });

  it.each([
    ['half of one', makeBackup(FILLED).slice(0, 200), 'backup_problem_not_json'],
    ['none of ours', '{"a":1}', 'backup_problem_not_ours'],
    [
      'with a bad value',
      makeBackup(FILLED).replace('"tolerance": 70', '"tolerance": 170'),
      'backup_problem_damaged',
    ],
  ])('refuses a file that is %s and leaves everything as it was', async (_name, text, key) => {
    await importWhole(page, makeBackup(FILLED));
    await readFileInto(page, text);
    await saying(page, pattern(key));
    await saying(page, pattern('backup_untouched'));
    expect(JSON.parse(await saved(page))).toEqual(JSON.parse(makeBackup(FILLED)));
  });
});
