import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { BROWSERS, until } from './harness.ts';
import { FILLED, openOptions, saved } from './options-page.ts';
import { clickOn, see } from './pointer.ts';
import { saying } from './popup.ts';
import { setUp } from './set-up.ts';
import { pattern } from './words.ts';

describe.each(BROWSERS)('in %s, the lists of the options', (browser) => {
  const ground = setUp(browser);
  let page: Page;

  beforeEach(async () => {
    page = await openOptions(ground.world);
  });

  it('refuses a bad word pattern with its reason, and keeps a good one', async () => {
    await see(page, '#word-words');
    await page.type('#word-words', 'a*');
    await clickOn(page, '#word-add');
    await saying(page, pattern('words_problem_too_broad'));
    await see(page, '#word-words[aria-invalid="true"]');
    await page.type('#word-words', 'bc');
    await clickOn(page, '#word-add');
    await saying(page, /a\*bc/);
    await page.close();
    page = await openOptions(ground.world);
    await saying(page, /a\*bc/);
    const kept = JSON.parse(await saved(page)).settings.words;
    expect(kept).toEqual([{ words: 'a*bc', action: 'fold' }]);
  });

  it('keeps an author for one site, by keyboard alone', async () => {
    await see(page, '#author-name');
    await page.bringToFront();
    await page.focus('#author-name');
    await page.keyboard.type('Old Harbour');
    await page.keyboard.press('Tab');
    await page.keyboard.type('https://www.news.example.org/a');
    await page.keyboard.press('Enter');
    await saying(page, /Old Harbour/);
    const kept = JSON.parse(await saved(page)).settings.authors;
    expect(kept).toEqual([{ author: 'Old Harbour', action: 'show', site: 'news.example.org' }]);
  });

  it('finds, edits and removes a site', async () => {
    await ground.world.keep(FILLED);
    await clickOn(page, '#site-search');
    await page.keyboard.type('talk');
    await until('one site', async () => (await page.$$('[data-site]')).length === 1);
    await clickOn(page, '[data-site="talk.example.com"] button[aria-expanded]');
    await page.select('[id="talk.example.com-on"]', '');
    await until(
      'the site to be gone with its last setting',
      async () => (await page.$$('[data-site]')).length === 0,
    );
    await page.$eval('#site-search', (input) => (input as HTMLInputElement).select());
    await page.keyboard.press('Backspace');
    await clickOn(page, '[data-site="news.example.org"] > .row > button:last-child');
    await saying(page, pattern('sites_none'));
    expect(JSON.parse(await saved(page)).settings.sites).toEqual({});
  });

  it('has a report for bugs that names no site, author or word', async () => {
    await ground.world.keep(FILLED);
    const report = await until('the report', () =>
      page.$eval('#diagnostics-text', (box) => {
        const { value } = box as HTMLTextAreaElement;
        return value.includes('"sites": 2') ? value : '';
      }),
    );
    expect(report).not.toMatch(/example|marlow|troll/);
  });
});
