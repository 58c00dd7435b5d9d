import type { ElementHandle, Page } from 'puppeteer-core';
import { until } from '../../tools/drive.ts';

/* The extension's own pages under the pointer of a reader, who looks before pressing. */

/** Waits for an element. */
export async function see(page: Page, selector: string): Promise<ElementHandle> {
  return until(selector, () => page.$(selector)) as Promise<ElementHandle>;
}

/** Brings a page to the front; Firefox cannot while a tab beside it is being closed. */
export async function toFront(page: Page): Promise<void> {
  await until('the page to come to the front', async () => {
    await page.bringToFront();
    return true;
  });
}

/** Clicks an element with the mouse, once it is there, can be pressed and stands still. */
export async function clickOn(page: Page, selector: string): Promise<void> {
  await toFront(page);
  let before = '';
  const place = await until(`${selector} to stand still`, async () => {
    const now = await page.evaluate((at) => {
      const element = document.querySelector(at);
      if (!element?.checkVisibility() || element.matches(':disabled')) return null;
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { x, y, width, height } = element.getBoundingClientRect();
      return [x + width / 2, y + height / 2] as const;
    }, selector);
    const isStill = now !== null && String(now) === before;
    before = String(now);
    return isStill ? now : null;
  });
  const [x, y] = place ?? [0, 0];
  await page.mouse.click(x, y);
}
