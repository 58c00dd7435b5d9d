import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeBackup } from '../../src/core/backup.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/settings.ts';
import { openExtensionPage } from '../../tools/drive.ts';
import { violationsOf } from './axe.ts';
import { BROWSERS, until, World } from './harness.ts';
import { clickOn, imported, importWhole, readFileInto, see } from './options-page.ts';
import { saying, wordsOf } from './popup.ts';
import { pattern, say } from './words.ts';

const FILLED: Settings = {
  ...DEFAULT_SETTINGS,
  sites: {
    'news.example.org': { tolerance: 70, action: 'dim', labels: { threat: 'off' } },
    'talk.example.com': { on: false },
  },
  authors: [{ author: 'marlow_77', action: 'fold', site: 'news.example.org' }],
  words: [{ words: 'troll*', action: 'fold' }],
  picked: { 'blog.example.net': { item: 'ol > li.note' } },
};

/** The text of the file that the options page would save. */
async function saved(page: Page): Promise<string> {
  await page.evaluate(() => {
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

interface Api {
  storage: { sync: { clear(): Promise<void> } };
}

describe.each(BROWSERS)('in %s, the options page', (browser) => {
  let world: World;
  let page: Page;

  beforeAll(async () => {
    world = await World.start(browser);
  });
  afterAll(() => world?.stop());
  beforeEach(async () => {
    page = await openExtensionPage(world.launched, 'options/options.html');
    await see(page, '#export');
  });
  afterEach(async () => {
    // Each test begins with the settings of a new reader, whatever the one before it left or was stopped at.
    await page.evaluate(() => {
      const { browser, chrome } = globalThis as unknown as Record<string, Api | undefined>;
      return (browser ?? chrome)?.storage.sync.clear();
    });
    await page.close();
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

  it('refuses a bad word pattern with its reason, and keeps a good one', async () => {
    await see(page, '#word-words');
    await page.type('#word-words', 'a*');
    await clickOn(page, '#word-add');
    await saying(page, pattern('words_problem_too_broad'));
    expect(await page.$eval('#word-words', (input) => input.getAttribute('aria-invalid'))).toBe('true');
    await page.type('#word-words', 'bc');
    await clickOn(page, '#word-add');
    await saying(page, /a\*bc/);
    await page.close();
    page = await openExtensionPage(world.launched, 'options/options.html');
    await saying(page, /a\*bc/);
    const kept = JSON.parse(await saved(page)).settings.words;
    expect(kept).toEqual([{ words: 'a*bc', action: 'fold' }]);
  });

  it('keeps an author for one site, by keyboard alone', async () => {
    await see(page, '#author-name');
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
    await importWhole(page, makeBackup(FILLED));
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
    await importWhole(page, makeBackup(FILLED));
    const report = await until('the report', () =>
      page.$eval('#diagnostics-text', (box) => {
        const { value } = box as HTMLTextAreaElement;
        return value.includes('"sites": 2') ? value : '';
      }),
    );
    expect(report).not.toMatch(/example|marlow|troll/);
  });
});

describe.each(BROWSERS)('in %s, the popup', (browser) => {
  let world: World;
  beforeAll(async () => {
    world = await World.start(browser);
  });
  afterAll(() => world?.stop());

  it('is worked by keyboard alone', async () => {
    const visit = await world.openDemo('forum');
    const popup = await visit.popup();
    await saying(popup, /localhost/);
    await see(popup, '#tolerance');
    const focused = () => popup.evaluate(() => document.activeElement?.id);
    await popup.bringToFront();
    await popup.keyboard.press('Tab');
    expect(await focused()).toBe('site-on');
    await popup.keyboard.press('Tab');
    expect(await focused()).toBe('tolerance');
    await popup.keyboard.press('End');
    await until('the tolerance to be kept', async () => popup.$('#reset'));
    await popup.keyboard.press('Tab');
    expect(await focused()).toBe('action');
    await popup.focus('#site-on');
    await popup.keyboard.type(' ');
    await saying(popup, pattern('state_off'));
    await popup.keyboard.type(' ');
    await see(popup, '#tolerance');
  });

  it('fits 320 pixels, its main controls without scrolling', async () => {
    const visit = await world.openDemo('news');
    const popup = await visit.popup();
    // As wide as a window of 640 pixels is at 200 % zoom.
    await popup.setViewport({ width: 320, height: 600, deviceScaleFactor: 2 });
    await see(popup, '#action');
    const { width, bottom } = await popup.evaluate(() => ({
      width: document.documentElement.scrollWidth,
      bottom: document.querySelector('#action')?.getBoundingClientRect().bottom ?? Number.NaN,
    }));
    expect(width).toBeLessThanOrEqual(320);
    expect(bottom).toBeLessThanOrEqual(600);
    expect(await wordsOf(popup)).toContain(say('popup_pause'));
    expect(await cutOn(popup)).toEqual([]);
  });
});

/** What is said in an element that is too narrow for it, and is cut off without the dots that say so. */
function cutOn(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((element) => {
        const speaks = [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim());
        const { display, overflowX, textOverflow, position } = getComputedStyle(element);
        const spoken = position === 'absolute' && element.clientWidth <= 1;
        if (!speaks || display === 'inline' || spoken || !element.checkVisibility()) return false;
        if (textOverflow === 'ellipsis' && overflowX !== 'visible') return false;
        return element.scrollWidth > element.clientWidth + 1;
      })
      .map((element) => `${element.className} ${element.textContent?.slice(0, 60)}`),
  );
}

/** Classes of the elements that would move although the reader asked for no motion. */
function movingOn(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap((element) =>
      [getComputedStyle(element), getComputedStyle(element, '::before')].flatMap((style) => {
        const times = `${style.transitionDuration}, ${style.animationDuration}`.split(', ');
        return times.some((time) => Number.parseFloat(time) > 0) ? [element.className] : [];
      }),
    ),
  );
}

const SCHEMES = BROWSERS.flatMap((browser) => [['light', browser] as const, ['dark', browser] as const]);

describe.each(SCHEMES)('axe-core finds nothing wrong, %s in %s, with', (scheme, browser) => {
  let world: World;
  beforeAll(async () => {
    world = await World.start(browser, { dark: scheme === 'dark' });
  });
  afterAll(() => world?.stop());

  async function look(page: Page, width: number): Promise<Page> {
    await page.setViewport({ width, height: 900, deviceScaleFactor: width === 320 ? 2 : 1 });
    // Firefox takes it from its preferences, at the start.
    if (browser === 'chrome') {
      await page.emulateMediaFeatures([
        { name: 'prefers-color-scheme', value: scheme },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ]);
    }
    await page.bringToFront();
    const dark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
    expect(dark).toBe(scheme === 'dark');
    return page;
  }

  it('the popup', async () => {
    const visit = await world.openDemo('news');
    const popup = await look(await visit.popup(), 320);
    await see(popup, '#labels .label-row');
    await popup.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    expect(await violationsOf(popup)).toEqual([]);
  });

  it('the popup on a page that cannot be filtered', async () => {
    const popup = await look(await openExtensionPage(world.launched, 'popup/popup.html?tab=-1'), 320);
    await saying(popup, pattern('state_unfilterable'));
    expect(await violationsOf(popup)).toEqual([]);
  });

  it.each([320, 1280])('the options, filled and opened, at %i pixels', async (width) => {
    const page = await look(await openExtensionPage(world.launched, 'options/options.html'), width);
    await readFileInto(page, makeBackup({ ...FILLED, words: [{ words: `width ${width}`, action: 'fold' }] }));
    await see(page, '#import-changes');
    await clickOn(page, '#import-apply');
    await imported(page);
    await clickOn(page, '[data-site="news.example.org"] button[aria-expanded]');
    await readFileInto(page, makeBackup(DEFAULT_SETTINGS));
    await clickOn(page, 'input[value="replace"]');
    await see(page, '#import-changes');
    await page.type('#word-words', '*');
    await clickOn(page, '#word-add');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await cutOn(page)).toEqual([]);
    expect(await violationsOf(page)).toEqual([]);
    if (browser === 'chrome') expect(await movingOn(page)).toEqual([]);
  });

  it.each([320, 1280])('the welcome page at %i pixels', async (width) => {
    const page = await look(await openExtensionPage(world.launched, 'welcome/welcome.html'), width);
    await see(page, '.samples');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await cutOn(page)).toEqual([]);
    expect(await violationsOf(page)).toEqual([]);
  });
});
