import type { Page } from 'puppeteer-core';
import { until } from '../../tools/drive.ts';
import { clickOn, see } from './pointer.ts';

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
export function switchSite(popup: Page): Promise<void> {
  return clickOn(popup, '#site-on');
}

/** Puts the keyboard's focus on an element, once it is there. */
export async function focusOn(popup: Page, selector: string): Promise<void> {
  await popup.bringToFront();
  await see(popup, selector);
  await popup.focus(selector);
}

/** Moves the tolerance to one of its ends, by keyboard. */
export async function setTolerance(popup: Page, end: 'Home' | 'End'): Promise<void> {
  await focusOn(popup, '#tolerance');
  await popup.keyboard.press(end);
}

/** Chooses what is done with abusive comments on the popup's site. */
export async function choose(popup: Page, select: string, value: string): Promise<void> {
  await popup.bringToFront();
  await see(popup, select);
  await popup.select(select, value);
}
