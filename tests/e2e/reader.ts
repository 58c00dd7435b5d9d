import type { Page } from 'puppeteer-core';
import { type Bar, barOf, barsOf, totals, until, type Visit, type World } from './harness.ts';
import { say } from './words.ts';
import { articleHtml, CIVIL, commentHtml, listHtml, RUDE } from './written-pages.ts';

export const RUDE_TOO = 'Shut up, you stupid idiot. Nobody cares what a brainless moron like you thinks.';
export const GERMAN =
  'Ich habe gestern Abend den ganzen Bericht gelesen, und die Zahlen scheinen mir vernünftig zu sein.';

/** A thread of six: two rude comments by Ron and Max, a civil answer to Ron's, a civil one of Ron's, a German one. */
export const SIX = articleHtml(
  listHtml([
    commentHtml(1, CIVIL, 'Ada'),
    commentHtml(2, RUDE, 'Ron', commentHtml(3, 'Please be civil, the children read this too.', 'Eve')),
    commentHtml(4, RUDE_TOO, 'Max'),
    commentHtml(5, 'The second table on page nine has the costs of the roof.', 'Ron'),
    commentHtml(6, GERMAN, 'Uta'),
  ]),
);

/** A reader of a page and of its popup. */
export class Reader {
  constructor(private readonly world: World) {}

  /** Opens `url` and waits until `found` comments are found and settled. */
  async visit(url: string, found: number): Promise<Visit> {
    const visit = await this.world.open(url);
    await until(`${found} comments at ${url}`, async () => {
      const statuses = await visit.statuses();
      return totals(statuses).found === found && statuses.every(({ state }) => state !== 'judging');
    });
    return visit;
  }

  async popup(visit: Visit): Promise<Page> {
    const popup = await visit.popup();
    await until('the popup', () => popup.evaluate(() => document.querySelector('.foot') !== null));
    return popup;
  }
}

/** Waits until bars stand with the comments of exactly these authors, in the order of the page. */
export async function barsOfAuthors(page: Page, ...authors: string[]): Promise<void> {
  await until(`bars of ${authors.join(', ') || 'nobody'}`, async () => {
    const bars = await barsOf(page);
    return JSON.stringify(await Promise.all(bars.map((bar) => bar.author()))) === JSON.stringify(authors);
  });
}

/** Chooses an item of the menu of an author's bar. @returns the bar */
export async function chooseInMenu(page: Page, author: string, key: string): Promise<Bar> {
  const bar = await barOf(page, author);
  await bar.choose(say('bar_more'), say(key));
  return bar;
}
