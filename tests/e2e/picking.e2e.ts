import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { BROWSERS, totals, until, type Visit } from './harness.ts';
import { clickOn, see, toFront } from './pointer.ts';
import { setUp } from './set-up.ts';
import { closedRoots } from './shadow.ts';
import { say } from './words.ts';
import { articleHtml, CIVIL, RUDE } from './written-pages.ts';

/** A thread that names no author and no time: nothing tells by itself that these are comments. */
const says = (words: string, n: number) =>
  `<div class="utterance css-${n}x9"><p class="speech">${words}</p></div>`;
const PAGES = {
  '/plain': articleHtml(`<div class="wall">${[CIVIL, RUDE, CIVIL, RUDE].map(says).join('')}</div>`),
};

describe.each(BROWSERS)('in %s, comments that were not found', (browser) => {
  const ground = setUp(browser, { pages: PAGES });

  async function visit(): Promise<Visit> {
    const visited = await ground.world.open(ground.url('/plain'));
    await until('the frame to answer', async () => (await visited.statuses()).length > 0);
    return visited;
  }

  const counts = (visited: Visit, found: number, folded: number) =>
    until(`${found} comments found and ${folded} folded`, async () => {
      const now = totals(await visited.statuses());
      return now.found === found && now.folded === folded;
    });

  /** What the overlay says, and its buttons pressed by name. */
  async function overlay(page: Page) {
    const root = await until('the overlay', async () => {
      for (const each of await closedRoots(page)) {
        if (await each.call<boolean>(`return root.querySelector('.panel') !== null`)) return each;
      }
      return undefined;
    });
    if (!root) throw new Error('There is no overlay.');
    return {
      words: () => root.call<string>(`return root.querySelector('.panel')?.textContent ?? ''`),
      press: (name: string) =>
        until(`the button "${name}"`, () =>
          root.call<boolean>(
            `const button = [...root.querySelectorAll('button')].find((b) => b.textContent === argument);
             button?.click();
             return Boolean(button);`,
            name,
          ),
        ),
    };
  }

  it('are pointed at once, outlined and counted, and found again after a reload', async () => {
    const visited = await visit();
    expect(await counts(visited, 0, 0)).toBe(true);
    const popup = await visited.popup();
    await see(popup, '#pick');
    // Not from here, for the popup closes itself with the click.
    await popup.$eval('#pick', (button) => void setTimeout(() => (button as HTMLElement).click()));
    await toFront(visited.page);
    const shown = await overlay(visited.page);
    await until('the question', async () => (await shown.words()).includes(say('pick_ask')));
    await clickOn(visited.page, '.utterance p');
    await until('the count', async () => (await shown.words()).includes(say('pick_found', '4')));
    await shown.press(say('pick_keep'));
    expect(await counts(visited, 4, 2)).toBe(true);
    await visited.page.reload();
    expect(await counts(visited, 4, 2)).toBe(true);
  });
});
