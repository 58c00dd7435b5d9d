import type { Page } from 'puppeteer-core';
import { demoThread } from '../demo/data.ts';
import { startDemoServer } from '../demo-server.ts';
import { type Figure, median, ofRuns } from './figure.ts';
import { openBare, openStand } from './stand.ts';

const RUNS = 5;
const WAIT_MS = 3000;

/** The page's cumulative layout shift, scrolled to its comments from the beginning. */
async function shift(page: Page, url: string, judged: () => Promise<unknown>): Promise<number> {
  await page.goto(`${url}#comments`);
  await page.bringToFront();
  await page.evaluate(() => document.querySelector('.wpd-comment')?.scrollIntoView({ behavior: 'instant' }));
  await judged();
  return page.evaluate(
    (wait) =>
      new Promise<number>((resolve) => {
        type Shift = PerformanceEntry & { readonly value: number };
        let sum = 0;
        const observer = new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as Shift).value;
        });
        observer.observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), wait);
      }),
    WAIT_MS,
  );
}

/** What folding adds to the layout shift of the demo article, in Chromium. */
export async function benchLayout(): Promise<Figure[]> {
  const server = await startDemoServer();
  const stand = await openStand('chrome');
  const bare = await openBare('chrome');
  try {
    const [ours, theirs]: [number[], number[]] = [[], []];
    for (let run = 0; run < RUNS; run++) {
      const url = `${server.url('news')}?run=${run}`;
      const page = await stand.launched.browser.newPage();
      const settled = async () =>
        stand.console.settled(await stand.console.tab(`${url}#comments`), demoThread('news').comments.length);
      ours.push(await shift(page, url, settled));
      await page.close();
      const plain = await bare.browser.newPage();
      theirs.push(await shift(plain, url, async () => {}));
      await plain.close();
    }
    const added = median(ours) - median(theirs);
    return [
      ofRuns('cumulative layout shift with Foldaway, comments in view', '', ours),
      ofRuns('cumulative layout shift without Foldaway', '', theirs),
      { name: 'added by folding', value: added, unit: '', limit: { most: 0.05 } },
    ];
  } finally {
    await bare.close();
    await stand.close();
    await server.close();
  }
}
