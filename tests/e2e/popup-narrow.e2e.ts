import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../unit/ui/words-of-the-house.ts';
import { inFirefox } from './firefox.ts';
import { cutOn } from './fits.ts';
import { BROWSERS, until } from './harness.ts';
import { see } from './pointer.ts';
import { saying, setTolerance } from './popup.ts';
import { longestOf, putInto, tilesOf } from './popup-languages.ts';
import { setUp } from './set-up.ts';
import { pattern, say } from './words.ts';

/** Heights of the parts of the popup whose words change with what the reader does. */
function heights(popup: Page): Promise<number[]> {
  return popup.evaluate(() =>
    ['.head', '#tolerance-folds', '#labels > summary'].map(
      (part) => document.querySelector<HTMLElement>(part)?.offsetHeight ?? Number.NaN,
    ),
  );
}

/** What is drawn beyond the popup's edge. */
function sticksOut(popup: Page): Promise<string[]> {
  return popup.evaluate(() => {
    const edge = document.body.getBoundingClientRect().right;
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.checkVisibility() && element.getBoundingClientRect().right > edge + 1)
      .map((element) => `${element.className} ${element.textContent}`);
  });
}

describe.each(BROWSERS)('in %s, the popup without a mouse or much room', (browser) => {
  const ground = setUp(browser);

  it('is worked by keyboard alone', async () => {
    const visit = await ground.world.openDemo('forum');
    const popup = await visit.popup();
    await saying(popup, /localhost/);
    await see(popup, '#tolerance');
    const tabTo = async (id: string) => {
      await popup.keyboard.press('Tab');
      await until(`the focus on ${id}`, () => popup.evaluate((at) => document.activeElement?.id === at, id));
    };
    await popup.bringToFront();
    await tabTo('site-on');
    await tabTo('tolerance');
    await popup.keyboard.press('End');
    await see(popup, '#reset');
    await tabTo('action');
    await popup.focus('#site-on');
    await popup.keyboard.type(' ');
    await saying(popup, pattern('state_off'));
    await popup.keyboard.type(' ');
    await see(popup, '#tolerance');
  });

  it('fits 320 pixels, its main controls without scrolling', async () => {
    const visit = await ground.world.openDemo('news');
    const popup = await visit.popup();
    // As wide as a window of 640 pixels is at 200 % zoom.
    await popup.setViewport({ width: 320, height: 600, deviceScaleFactor: 2 });
    await see(popup, '#action');
    await saying(popup, pattern('popup_folds_of_other'));
    await saying(popup, new RegExp(say('popup_pause')));
    const { width, bottom } = await popup.evaluate(() => ({
      width: document.documentElement.scrollWidth,
      bottom: document.querySelector('#action')?.getBoundingClientRect().bottom ?? Number.NaN,
    }));
    expect(width).toBeLessThanOrEqual(320);
    expect(bottom).toBeLessThanOrEqual(600);
    expect(await cutOn(popup)).toEqual([]);
  });

  it('does not move under the hand as numbers grow and settings become own, in any language', async () => {
    const visit = await ground.world.openDemo('forum');
    const popup = await visit.popup();
    await popup.setViewport({ width: 320, height: 600 });
    await saying(popup, pattern('popup_folds_of_other'));
    await see(popup, '#labels .label-row');
    const before = await heights(popup);
    await setTolerance(popup, 'End');
    await see(popup, '#reset');
    for (const language of LANGUAGES) {
      await putInto(popup, longestOf(language));
      expect(await heights(popup), language).toEqual(before);
    }
  });

  if (browser === 'firefox')
    it('takes the room that large letters need, in any language', async () => {
      const preference = 'font.minimum-size.x-western';
      const { browser: firefox } = ground.world.launched;
      await inFirefox(firefox, `Services.prefs.setIntPref('${preference}', 20)`);
      try {
        const visit = await ground.world.openDemo('forum');
        const popup = await visit.popup();
        await see(popup, '#labels .label-row');
        await popup.$eval('#labels', (labels) => labels.setAttribute('open', ''));
        for (const language of LANGUAGES) {
          await putInto(popup, { ...longestOf(language), ...tilesOf(language) });
          expect(await sticksOut(popup), language).toEqual([]);
        }
      } finally {
        await inFirefox(firefox, `Services.prefs.clearUserPref('${preference}')`);
      }
    });

  if (browser === 'chrome')
    it('has room for large letters on a narrow phone, in any language', async () => {
      const visit = await ground.world.openDemo('forum');
      const popup = await visit.popup();
      await popup.setViewport({ width: 320, height: 600, isMobile: true, hasTouch: true });
      await see(popup, '#labels .label-row');
      await until('the narrow popup', () => popup.evaluate(() => document.body.clientWidth === 320));
      await popup.evaluate(() => {
        for (const list of document.querySelectorAll('details')) list.open = true;
      });
      // The browser's own font here is a wide one.
      for (const look of ['20px Arial, sans-serif', '22px Arial, sans-serif', '22px system-ui']) {
        await popup.evaluate((font) => {
          const [size = '', ...family] = font.split(' ');
          document.documentElement.style.fontSize = size;
          document.body.style.fontFamily = family.join(' ');
        }, look);
        for (const language of LANGUAGES) {
          await putInto(popup, { ...longestOf(language), ...tilesOf(language) });
          expect(await sticksOut(popup), `${language} ${look}`).toEqual([]);
        }
      }
      const parts = await popup.$$eval('#folded li > p', (all) => all.map((part) => part.offsetWidth));
      expect(Math.min(...parts)).toBeGreaterThan(250);
    });

  if (browser === 'chrome')
    it('fills what folds in colours that the reader has forced', async () => {
      const visit = await ground.world.openDemo('forum');
      const popup = await visit.popup();
      await see(popup, '#tolerance');
      const session = await popup.createCDPSession();
      await session.send('Emulation.setEmulatedMedia', {
        features: [{ name: 'forced-colors', value: 'active' }],
      });
      // The browser's own slider fills what stays open.
      await until('the colours to be forced', () =>
        popup.evaluate(() => matchMedia('(forced-colors: active)').matches),
      );
      expect(await popup.$eval('#tolerance', (slider) => getComputedStyle(slider).appearance)).toBe('none');
    });
});
