import type { Page } from 'puppeteer-core';
import { demoThread } from '../demo/data.ts';
import { startDemoServer } from '../demo-server.ts';
import { pause } from '../drive.ts';
import type { BrowserName } from '../manifest.ts';
import { type Figure, ofRuns, quantile } from './figure.ts';
import { openStand, type Stand } from './stand.ts';

/* Times as a reader meets them: real browsers, the built extension, the demo article. */

const INSERTIONS = 40;
const WARM_UPS = 3;
const GAP_MS = 400;

/** Puts one abusive comment into the news page's thread. @returns milliseconds until its words are hidden by a fold */
function insertAndWait(page: Page, n: number): Promise<number> {
  return page.evaluate(async (number) => {
    // A copy of a folded comment, or of a folded copy, would come folded.
    const open = [...document.querySelectorAll('.wpd-comment')].filter(
      (each) =>
        !each.id.includes('-bench-') && each.querySelector('.wpd-comment-text > p')?.getClientRects().length,
    );
    const last = open.at(-1);
    const copy = last?.cloneNode(true) as HTMLElement;
    for (const element of [copy, ...copy.querySelectorAll('[id]')])
      element.id = `${element.id}-bench-${number}`;
    const words = copy.querySelector<HTMLElement>('.wpd-comment-text > p');
    if (!last || !words) throw new Error('The news page has no comment to copy.');
    words.textContent = `You are a pathetic, brainless moron and an idiot, number ${number}.`;
    const started = performance.now();
    last.after(copy);
    if (!words.getClientRects().length) throw new Error('The comment came folded.');
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, 1));
      const body = copy.querySelector('.wpd-comment-text');
      // Covered is not folded: a cover keeps the room of the text.
      const folded = body && (body as HTMLElement).getBoundingClientRect().height === 0;
      if (folded || !words.getClientRects().length) return performance.now() - started;
      if (performance.now() - started > 10_000) throw new Error('The comment was not folded within 10 s.');
    }
  }, n);
}

async function firstVerdicts({ launched, console }: Stand, url: string, comments: number): Promise<number[]> {
  const page = await launched.browser.newPage();
  await page.goto(url);
  await page.bringToFront();
  await console.settled(await console.tab(url), comments);
  const times: number[] = [];
  for (let n = 0; n < INSERTIONS + WARM_UPS; n++) {
    const time = await insertAndWait(page, n);
    if (n >= WARM_UPS) times.push(time);
    await pause(GAP_MS);
  }
  return times;
}

async function benchBrowser(browser: BrowserName): Promise<Figure[]> {
  const server = await startDemoServer();
  const stand = await openStand(browser);
  try {
    const times = await firstVerdicts(stand, server.url('news'), demoThread('news').comments.length);
    return [
      ofRuns(`${browser}: insertion to fold`, 'ms', times, { most: 50 }),
      {
        name: `${browser}: insertion to fold, 95th percentile`,
        value: quantile(times, 0.95),
        unit: 'ms',
        limit: { most: 120 },
      },
    ];
  } finally {
    await stand.close();
    await server.close();
  }
}

/** From a comment's insertion into a page that is judged already to its fold, in Chromium and Firefox. */
export async function benchPages(): Promise<Figure[]> {
  return [...(await benchBrowser('chrome')), ...(await benchBrowser('firefox'))];
}
