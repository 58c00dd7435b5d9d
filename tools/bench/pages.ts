import type { Page } from 'puppeteer-core';
import { DIST } from '../build.ts';
import { startDemoServer } from '../demo-server.ts';
import { Console, openExtensionPage, totals, until } from '../drive.ts';
import { type Launched, launch } from '../launch.ts';
import type { BrowserName } from '../manifest.ts';
import type { Figure } from './engines.ts';

/* Times as a reader meets them: real browsers, the built extension, the demo article. */

const INSERTIONS = 30;
const WARM_UPS = 3;

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** Puts one abusive comment into the news page's thread. @returns milliseconds until its words are hidden by a fold */
function insertAndWait(page: Page, n: number): Promise<number> {
  return page.evaluate(async (number) => {
    // A copy of a folded copy would come folded.
    const own = [...document.querySelectorAll('.wpd-comment')].filter(({ id }) => !id.includes('-bench-'));
    const last = own.at(-1);
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

async function firstVerdicts(launched: Launched, url: string, comments: number): Promise<number[]> {
  const console = await Console.open(launched);
  const page = await launched.browser.newPage();
  await page.goto(url);
  await page.bringToFront();
  await console.settled(await console.tab(url), comments);
  const times: number[] = [];
  for (let n = 0; n < INSERTIONS + WARM_UPS; n++) {
    const time = await insertAndWait(page, n);
    if (n >= WARM_UPS) times.push(time);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  return times;
}

/** Milliseconds from the popup's navigation to its first painted content, several openings. */
async function popupPaints(launched: Launched): Promise<number[]> {
  const times: number[] = [];
  for (let n = 0; n < 7; n++) {
    const popup = await openExtensionPage(launched, 'popup/popup.html?tab=-1');
    times.push(
      await until('the popup to paint', () =>
        popup.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime),
      ).then(Number),
    );
    await popup.close();
  }
  return times;
}

async function benchBrowser(browser: BrowserName): Promise<Figure[]> {
  const server = await startDemoServer();
  const started = performance.now();
  const launched = await launch({
    browser,
    extension: `${DIST}/${browser}`,
    headless: true,
    viewport: { width: 1280, height: 900 },
  });
  try {
    const page = await launched.browser.newPage();
    await page.goto(server.url('news'));
    const console = await Console.open(launched);
    const tab = await console.tab(server.url('news'));
    await until('the first fold', async () => totals(await console.statuses(tab)).folded > 0);
    const cold = performance.now() - started;
    const times = await firstVerdicts(launched, `${server.url('news')}?bench`, 1);
    const paints = await popupPaints(launched);
    return [
      { name: `${browser}: browser start to first fold seen by us`, value: cold, unit: 'ms' },
      {
        name: `${browser}: insertion to fold, median of ${times.length}`,
        value: quantile(times, 0.5),
        unit: 'ms',
      },
      { name: `${browser}: insertion to fold, 95th percentile`, value: quantile(times, 0.95), unit: 'ms' },
      {
        name: `${browser}: popup to first paint, median of ${paints.length}`,
        value: quantile(paints, 0.5),
        unit: 'ms',
      },
    ];
  } finally {
    await launched.close();
    await server.close();
  }
}

/** From a comment's insertion to its fold, from a browser's start to the first fold, and the popup's first paint. */
export async function benchPages(): Promise<Figure[]> {
  return [...(await benchBrowser('chrome')), ...(await benchBrowser('firefox'))];
}
