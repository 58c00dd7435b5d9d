import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { makeBackup } from '../../src/core/backup.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/settings.ts';
import { dayOf } from '../../src/core/statistics.ts';
import { openExtensionPage } from '../../tools/drive.ts';
import { BROWSERS, barOf, totals, until } from './harness.ts';
import { importWhole, keepSettings, openOptions, readFileInto } from './options-page.ts';
import { clickOn, see } from './pointer.ts';
import { focusOn, saying } from './popup.ts';
import { barsOfAuthors, SIX } from './reader.ts';
import { setUp } from './set-up.ts';
import { pattern, say } from './words.ts';
import { RUDE } from './written-pages.ts';

/** What `storage.sync` takes, by the browsers' own word. */
const MOST_BYTES = 102_400;
const MOST_BYTES_AN_ITEM = 8192;

/** A reader who set things on this many sites, each its own way. */
function withSites(count: number): Settings {
  const sites = Array.from({ length: count }, (_, n) => {
    const own = { on: n % 7 > 0, tolerance: n % 101, action: (['dim', 'blur', 'hide'] as const)[n % 3] };
    return [`the-daily-number-${n}.news.example`, { ...own, labels: { threat: n % 90 } }] as const;
  });
  return { ...DEFAULT_SETTINGS, sites: Object.fromEntries(sites) };
}

describe.each(BROWSERS)('what is set in %s', (browser) => {
  const ground = setUp(browser, { pages: { '/six': SIX } });

  const options = () => openOptions(ground.world);

  /** The options page opened anew: Firefox tells a driver nothing of a reload of it. */
  async function again(page: Page): Promise<Page> {
    await page.close();
    return options();
  }

  /** Waits until the options say so, wherever. */
  const saysInSync = (page: Page, words: string) =>
    until(`the room for syncing to say "${words}"`, () =>
      page.$eval('#sync', (section, said) => section.textContent?.includes(said), words),
    );

  const visit = (site: string) => ground.reader.visit(ground.url('/six', `${site}.localhost`), 6);

  it('in the options holds on a page that is open: tolerance, authors, words', async () => {
    const { page } = await visit('lists');
    await barsOfAuthors(page, 'Ron', 'Max');
    const settings = await options();
    await focusOn(settings, '#setting-tolerance');
    await settings.keyboard.press('End');
    await barsOfAuthors(page);
    await settings.type('#word-words', 'child*');
    await clickOn(settings, '#word-add');
    await barsOfAuthors(page, 'Eve');
    const bar = await barOf(page, 'Eve');
    expect(await bar.label()).toBe(say('bar_folded', say('bar_by_word')));
    await bar.click(say('bar_why'));
    await until('the word that folds it', async () =>
      (await bar.words()).includes(say('bar_why_word', 'child*')),
    );
    await settings.bringToFront();
    await settings.type('#author-name', 'Eve');
    await settings.select('#author-action', 'show');
    await clickOn(settings, '#author-add');
    await barsOfAuthors(page);
    await keepSettings(ground.world, makeBackup(DEFAULT_SETTINGS));
    await barsOfAuthors(page, 'Ron', 'Max');
  });

  it('tries a text out, with the words that made it fold', async () => {
    const page = await options();
    await page.type('#try-text', RUDE);
    await clickOn(page, '#try-judge');
    await see(page, '.verdict[data-folds="true"]');
    await until('the score of each kind', async () => (await page.$$('.verdict .part')).length === 7);
    await until('the words', async () => (await page.$$('.verdict mark')).length > 0);
  });

  it('counts what is folded, by kind and site, and erases it', async () => {
    await visit('counted');
    let page = await options();
    await until('the counts', async () => {
      page = await again(page);
      return page.$$eval('#statistics-site option', (sites) =>
        sites.some((site) => site.textContent === 'counted.localhost (2)'),
      );
    });
    await until('the chart', async () => (await page.$$('#statistics svg rect')).length > 0);
    await clickOn(page, '#erase-statistics');
    await see(page, '#erase-statistics + button');
    // A click right after the first would be one with it: a double click.
    await page.keyboard.press('Enter');
    await saying(page, pattern('statistics_none'));
  });

  it('breaks neither the thousands beside the chart nor the days of its table', async () => {
    const day = dayOf(new Date());
    await ground.world.console.evaluate(
      async (counts) => {
        await (globalThis.browser ?? chrome).storage.local.set({ [`statistics.${counts[0]?.day}`]: counts });
      },
      [{ day, site: 'example.org', label: 'insult', count: 12_345 }],
    );
    const page = await options();
    await page.setViewport({ width: 320, height: 900 });
    await see(page, '.chart .scale');
    await page.$eval('#statistics details', (details) => {
      details.open = true;
    });
    const lines = (selector: string) =>
      page.$eval(selector, (element) => {
        const range = document.createRange();
        range.selectNodeContents(element);
        return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
      });
    expect([await lines('.chart .scale'), await lines('#statistics tbody th')]).toEqual([1, 1]);
    // Nor does it push the page itself aside where letters are large.
    const width = await page.evaluate(() => {
      document.documentElement.style.fontSize = '28px';
      return document.documentElement.scrollWidth;
    });
    expect(width).toBeLessThanOrEqual(320);
  });

  it('shows the shortcuts as the browser has them', async () => {
    const page = await options();
    for (const name of ['toggle_site', 'next_folded', 'previous_folded', 'show_all']) {
      await until(`the row of ${name}`, () =>
        page.$$eval(
          '.keys .row',
          (rows, words) => rows.some((row) => row.textContent?.includes(words)),
          say(`command_${name}`),
        ),
      );
    }
  });

  it('fits for 500 sites into what the browser syncs, and all of it comes back', async () => {
    let page = await options();
    await importWhole(page, makeBackup(withSites(500)));
    await saying(page, new RegExp(say('sites_count_other', '500')));
    await saysInSync(page, say('sync_sites_other', '500'));
    const sizes = await ground.world.console.evaluate(async () => {
      const items = Object.entries(await (globalThis.browser ?? chrome).storage.sync.get(null));
      const bytes = (text: string) => new TextEncoder().encode(text).length;
      return items.map(([key, value]) => bytes(key) + bytes(JSON.stringify(value)));
    });
    expect(Math.max(...sizes)).toBeLessThanOrEqual(MOST_BYTES_AN_ITEM);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(MOST_BYTES);
    page = await again(page);
    await saying(page, new RegExp(say('sites_count_other', '500')));
  });

  it('is refused aloud where it is more than the browser takes, and nothing is lost', async () => {
    await ground.world.keep(withSites(500));
    let page = await options();
    const words = Array.from({ length: 3000 }, (_, n) => ({
      words: `a phrase of some length, the ${n}th`,
      action: 'fold' as const,
    }));
    await readFileInto(page, makeBackup({ ...withSites(500), words }));
    await clickOn(page, '#import-apply');
    await saying(page, pattern('problem_storage_full'));
    page = await again(page);
    await saying(page, new RegExp(say('sites_count_other', '500')));
    await saysInSync(page, say('sync_words_other', '0'));
  });

  it('on the welcome page is chosen by what it does to six sample comments', async () => {
    const page = await openExtensionPage(ground.world.launched, 'welcome/welcome.html');
    await page.bringToFront();
    const folds = () =>
      page.$$eval('.samples > li', (all) => all.filter((li) => li.dataset.state === 'folded').length);
    await until('the samples to be judged', async () => (await folds()) > 0);
    expect(await page.$$eval('.samples > li', (all) => all.length)).toBe(6);
    const usual = await folds();
    await focusOn(page, '#tolerance');
    await page.keyboard.press('Home');
    await until('more to fold', async () => (await folds()) > usual);
    await page.keyboard.press('End');
    await until('none to fold', async () => (await folds()) === 0);
    const visited = await visit('welcome');
    // What is chosen shows at once and is kept a moment later, which the page follows.
    await until('nothing to be folded', async () => {
      const now = totals(await visited.statuses());
      return now.judged > 0 && now.folded === 0;
    });
    await barsOfAuthors(visited.page);
    await ground.world.keep(DEFAULT_SETTINGS);
    await barsOfAuthors(visited.page, 'Ron', 'Max');
  });
});
