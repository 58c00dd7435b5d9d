import type { Page } from 'puppeteer-core';
import { until } from '../../tools/drive.ts';

/* The popup, used as a reader does. */

/** All that the popup says. */
export function wordsOf(popup: Page): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: only what is shown counts.
  return popup.evaluate(() => document.body.innerText.replace(/\s+/g, ' '));
}

/** Waits until the popup says something that fits. @returns all its words */
export function saying(popup: Page, pattern: RegExp): Promise<string> {
  return until(`the popup to say ${pattern}`, async () => {
    const words = await wordsOf(popup);
    return pattern.test(words) ? words : '';
  });
}

/** Clicks the switch of the popup's site. */
export async function switchSite(popup: Page): Promise<void> {
  await popup.bringToFront();
  await until('the switch', () => popup.evaluate(() => document.querySelector('#site-on') !== null));
  await popup.click('#site-on');
}

/** Moves the tolerance to one of its ends, by keyboard. */
export async function setTolerance(popup: Page, end: 'Home' | 'End'): Promise<void> {
  await popup.bringToFront();
  await until('the tolerance', () => popup.evaluate(() => document.querySelector('#tolerance') !== null));
  await popup.focus('#tolerance');
  await popup.keyboard.press(end);
}

/** Chooses what is done with abusive comments on the popup's site. */
export async function choose(popup: Page, select: string, value: string): Promise<void> {
  await popup.bringToFront();
  await until(`the choice ${select}`, () =>
    popup.evaluate((selector) => document.querySelector(selector) !== null, select),
  );
  await popup.select(select, value);
}
