import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import { makeBackup } from '../../src/core/backup.ts';
import { DEFAULT_SETTINGS } from '../../src/core/settings.ts';
import { openExtensionPage } from '../../tools/drive.ts';
import { violationsOf } from './axe.ts';
import { inFirefox } from './firefox.ts';
import { cutOn, movingOn } from './fits.ts';
import { BROWSERS, until } from './harness.ts';
import { FILLED, openOptions, readFileInto } from './options-page.ts';
import { clickOn, see } from './pointer.ts';
import { saying } from './popup.ts';
import { setUp } from './set-up.ts';
import { pattern } from './words.ts';

const SCHEMES = ['light', 'dark'] as const;
type Scheme = (typeof SCHEMES)[number];
/** As a window of 640 pixels is at 200 % zoom, and a large one. */
const WIDTHS = [320, 1280];

describe.each(BROWSERS)('axe-core finds nothing wrong, light and dark in %s, with', (browser) => {
  const ground = setUp(browser);

  afterEach(async () => {
    if (browser === 'firefox')
      await inFirefox(
        ground.world.launched.browser,
        `Services.prefs.clearUserPref('layout.css.prefers-color-scheme.content-override');
         Services.prefs.clearUserPref('ui.prefersReducedMotion');`,
      );
  });

  /** Shows a page in that scheme, to a reader who asked for no motion. */
  async function inScheme(page: Page, scheme: Scheme): Promise<void> {
    // What Firefox takes from its preferences, Chromium can be told for each page.
    if (browser === 'firefox')
      await inFirefox(
        ground.world.launched.browser,
        `Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${scheme === 'dark' ? 0 : 1});
         Services.prefs.setIntPref('ui.prefersReducedMotion', 1);`,
      );
    else
      await page.emulateMediaFeatures([
        { name: 'prefers-color-scheme', value: scheme },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ]);
    await until(`the page to be ${scheme} and still`, () =>
      page.evaluate(
        (wanted) =>
          matchMedia(`(prefers-color-scheme: ${wanted})`).matches &&
          matchMedia('(prefers-reduced-motion: reduce)').matches,
        scheme,
      ),
    );
  }

  /** Looks at a page in both schemes, at each of these widths. */
  async function look(page: Page, widths: readonly number[]): Promise<void> {
    await page.bringToFront();
    for (const width of widths) {
      await page.setViewport({ width, height: 900, deviceScaleFactor: width === 320 ? 2 : 1 });
      for (const scheme of SCHEMES) {
        await inScheme(page, scheme);
        expect(await violationsOf(page), `${width} ${scheme}`).toEqual([]);
      }
      await until(`the page to be ${width} pixels wide`, () =>
        page.evaluate((wanted) => document.documentElement.scrollWidth <= wanted, width),
      );
      expect(await cutOn(page), String(width)).toEqual([]);
    }
    expect(await movingOn(page)).toEqual([]);
  }

  it('the popup', async () => {
    const visit = await ground.world.openDemo('news');
    const popup = await visit.popup();
    await see(popup, '#labels .label-row');
    await saying(popup, pattern('popup_folds_of_other'));
    await popup.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    await look(popup, [320]);
  });

  it('the popup on a page that cannot be filtered', async () => {
    const popup = await openExtensionPage(ground.world.launched, 'popup/popup.html?tab=-1');
    await saying(popup, pattern('state_unfilterable'));
    await look(popup, [320]);
  });

  it('the options, filled and opened', async () => {
    await ground.world.keep(FILLED);
    const page = await openOptions(ground.world);
    await clickOn(page, '[data-site="news.example.org"] button[aria-expanded]');
    await readFileInto(page, makeBackup(DEFAULT_SETTINGS));
    await clickOn(page, 'input[value="replace"]');
    await see(page, '#import-changes');
    await clickOn(page, '#word-words');
    await page.keyboard.type('*');
    await clickOn(page, '#word-add');
    await see(page, '#word-words[aria-invalid="true"]');
    await look(page, WIDTHS);
  });

  it('the welcome page', async () => {
    const page = await openExtensionPage(ground.world.launched, 'welcome/welcome.html');
    await until('the samples to be judged', () => page.$('.samples > li[data-state="folded"]'));
    await look(page, WIDTHS);
  });
});
