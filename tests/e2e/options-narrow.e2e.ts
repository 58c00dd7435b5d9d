import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { LABELS } from '../../src/core/labels.ts';
import { LANGUAGES } from '../unit/ui/words-of-the-house.ts';
import { cutOn } from './fits.ts';
import { BROWSERS, until } from './harness.ts';
import { openOptions } from './options-page.ts';
import { clickOn, see } from './pointer.ts';
import { putInto, wordsIn } from './popup-languages.ts';
import { setUp } from './set-up.ts';
import { RUDE } from './written-pages.ts';

/** What is measured of the models: the columns, and a second row as long as a slow computer makes it. */
function comparedIn(language: string): Record<string, string> {
  const inIt = wordsIn(language);
  const columns = ['model', 'load', 'speed', 'memory'].map((name, i) => [
    `.model-comparison thead th:nth-child(${i + 1})`,
    inIt(`model_column_${name}`),
  ]);
  return {
    ...Object.fromEntries(columns),
    '.model-comparison tbody tr:first-child th': inIt('choice_engine_tfjs_toxicity'),
    '.model-comparison tbody td:nth-child(2)': '12,300 ms',
    '.model-comparison tbody td:nth-child(3)': '1,230 ms',
    '.model-comparison tbody td:nth-child(4)': '25.7 MB',
  };
}

/** What a text scores, by kind. */
function barsIn(language: string): Record<string, string> {
  const inIt = wordsIn(language);
  return Object.fromEntries(
    LABELS.map((label, i) => [`.score-bars > div:nth-child(${i + 1}) dt`, inIt(`label_${label}`)]),
  );
}

/** What is drawn beyond the section that it stands in. */
function sticksOut(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.sheet')].flatMap((sheet) => {
      const edge = sheet.getBoundingClientRect().right;
      return [...sheet.querySelectorAll('*')]
        .filter((element) => element.checkVisibility() && element.getBoundingClientRect().right > edge + 1)
        .map((element) => `${element.className} ${element.textContent?.slice(0, 40)}`);
    }),
  );
}

describe.each(BROWSERS)('in %s, the options on a narrow phone with large letters', (browser) => {
  const ground = setUp(browser);
  let page: Page;

  beforeEach(async () => {
    await ground.world.console.evaluate(() =>
      (globalThis.browser ?? chrome).storage.local.set({ corrections: ['a', 'b'] }),
    );
    page = await openOptions(ground.world);
    await page.setViewport({ width: 320, height: 900 });
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '20px';
    });
    await until('the page to be narrow', () => page.evaluate(() => document.body.clientWidth <= 320));
  });

  it('have room for the words beside which a button asks', async () => {
    await clickOn(page, '#erase-corrections');
    await see(page, '#erase-corrections + button');
    for (const language of LANGUAGES) {
      const inIt = wordsIn(language);
      await putInto(page, {
        '#corrections-title': inIt('corrections_title'),
        '#corrections-title + p': inIt('corrections_count_other', '12'),
        '#erase-corrections': inIt('confirm_really', inIt('corrections_erase')),
        '#erase-corrections + button': inIt('confirm_cancel'),
      });
      const room = await page.$eval('#corrections-title', (title) => title.clientWidth);
      expect(room, language).toBeGreaterThan(200);
      expect(await sticksOut(page), language).toEqual([]);
    }
  });

  it('have room for what a text scores and how the models compare, in any language', async () => {
    await page.type('#try-text', RUDE);
    await clickOn(page, '#try-judge');
    await see(page, '.score-bars');
    await clickOn(page, '#model-compare');
    await see(page, '.model-comparison tr[data-done="true"]');
    for (const language of LANGUAGES) {
      await putInto(page, { ...comparedIn(language), ...barsIn(language) });
      expect(await sticksOut(page), language).toEqual([]);
      expect(await cutOn(page), language).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    }
  });
});
