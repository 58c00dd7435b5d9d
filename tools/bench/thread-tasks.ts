import type { Page } from 'puppeteer-core';
import { pause } from '../drive.ts';
import { allJudged, type Stand } from './stand.ts';
import { LEFT_MS, LONG, RUNS } from './thread-pages.ts';
import { type LongestTask, traced } from './trace.ts';

/** The longest task of a page, from its navigation on for so many milliseconds. */
function taskOf(page: Page, url: string, milliseconds: number): Promise<LongestTask> {
  return traced(page, async () => {
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    await pause(milliseconds);
  });
}

async function longest({ launched }: Stand, url: string, milliseconds: number): Promise<LongestTask> {
  const page = await launched.browser.newPage();
  try {
    await page.bringToFront();
    return await taskOf(page, url, milliseconds);
  } finally {
    await page.close();
  }
}

/** Foldaway is switched on where the page has long been there: what is long then is of its making alone. */
export async function longestOfOurs(
  { launched, watcher, console }: Stand,
  url: string,
): Promise<LongestTask> {
  const page = await launched.browser.newPage();
  const keep = (defaults: object) =>
    watcher.evaluate((on) => (globalThis.browser ?? chrome).storage.sync.set({ defaults: on }), defaults);
  try {
    await keep({ on: false });
    await page.goto(url, { waitUntil: 'load' });
    await page.bringToFront();
    await pause(LEFT_MS);
    return await traced(page, async () => {
      await keep({});
      await allJudged(watcher, await console.tab(url), LONG);
      await pause(LEFT_MS);
    });
  } finally {
    await keep({});
    await page.close();
  }
}

/** What one change of the page's height costs it, with nothing of ours in it. */
export async function oneHidden(page: Page, url: string): Promise<LongestTask> {
  await page.goto(url, { waitUntil: 'load' });
  await pause(LEFT_MS);
  return traced(page, async () => {
    await page.evaluate(() =>
      document.querySelector<HTMLElement>('.comment-content')?.style.setProperty('display', 'none'),
    );
    await pause(LEFT_MS);
  });
}

/** Longest tasks of a page, with Foldaway and without, by turns. */
export async function tasksOf(stand: Stand, bare: Page, url: string, milliseconds: number) {
  const [ours, bares]: [LongestTask[], LongestTask[]] = [[], []];
  for (let run = 0; run < RUNS; run++) {
    ours.push(await longest(stand, url, milliseconds));
    bares.push(await taskOf(bare, url, milliseconds));
  }
  return { ours, bares };
}
