import type { Page } from 'puppeteer-core';

/* What a page looks like to a reader who needs it large, narrow or still. */

/** What is said in an element that is too narrow for it, and is cut off without the dots that say so. */
export function cutOn(page: Page): Promise<string[]> {
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
export function movingOn(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap((element) =>
      [getComputedStyle(element), getComputedStyle(element, '::before')].flatMap((style) => {
        const times = `${style.transitionDuration}, ${style.animationDuration}`.split(', ');
        return times.some((time) => Number.parseFloat(time) > 0) ? [element.className] : [];
      }),
    ),
  );
}
