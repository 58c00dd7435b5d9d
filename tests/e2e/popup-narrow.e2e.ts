import { describe, expect, it } from 'vitest';
import { cutOn } from './fits.ts';
import { BROWSERS, until } from './harness.ts';
import { see } from './pointer.ts';
import { saying } from './popup.ts';
import { setUp } from './set-up.ts';
import { pattern, say } from './words.ts';

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
});
