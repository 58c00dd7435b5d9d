import type { Page } from 'puppeteer-core';
import { pause } from '../drive.ts';
import { type Figure, median, ofRuns } from './figure.ts';
import { plainPage } from './pages-made.ts';
import { servePages } from './server.ts';
import { openBare, openStand } from './stand.ts';
import { costsOf } from './trace.ts';

const RUNS = 21;
/** As many as a news page has; what one of 20,000 costs is measured with the detector. */
const NODES = 3000;
/** After which the page is left alone: the looks that still come are rarer and rarer. */
const CALM_MS = 3000;

interface Cost {
  /** From the navigation to the end of the load event. */
  readonly load: number;
  /** Processor time of the main thread's tasks until the page was calm. */
  readonly task: number;
  readonly heap: number;
}

async function visit(page: Page, url: string): Promise<Cost> {
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto('about:blank');
  await page.goto(url);
  await pause(CALM_MS);
  const load = await page.evaluate(() => {
    const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    return entry?.loadEventEnd ?? Number.NaN;
  });
  const { task, heap } = await costsOf(session);
  await session.detach();
  return { load, task, heap };
}

/** Each visit in a tab of its own: what an earlier one left behind is not to be counted. */
async function fresh(open: () => Promise<Page>, url: string): Promise<Cost> {
  const page = await open();
  try {
    await page.bringToFront();
    return await visit(page, url);
  } finally {
    await page.close();
  }
}

/** A page of 3,000 nodes without comments, in Chromium with and without Foldaway, by turns. */
export async function benchIdle(): Promise<Figure[]> {
  const html = plainPage(NODES);
  const server = await servePages((path) => (path === '/plain' ? html : null));
  const stand = await openStand('chrome');
  const bare = await openBare('chrome');
  try {
    const [ours, theirs]: [Cost[], Cost[]] = [[], []];
    for (let run = 0; run < RUNS; run++) {
      theirs.push(await fresh(() => bare.browser.newPage(), server.url('plain')));
      ours.push(await fresh(() => stand.launched.browser.newPage(), server.url('plain')));
    }
    const of = (costs: readonly Cost[], key: keyof Cost) => costs.map((cost) => cost[key]);
    const more = (key: keyof Cost) => median(of(ours, key)) - median(of(theirs, key));
    const share = (more('load') / median(of(theirs, 'load'))) * 100;
    return [
      ofRuns('load time without Foldaway', 'ms', of(theirs, 'load')),
      ofRuns('load time with Foldaway', 'ms', of(ours, 'load')),
      { name: 'load time more', value: share, unit: '%', limit: { most: 2 } },
      ofRuns('main thread without Foldaway, processor time', 'ms', of(theirs, 'task')),
      ofRuns('main thread with Foldaway, processor time', 'ms', of(ours, 'task')),
      { name: 'main thread more', value: more('task'), unit: 'ms', limit: { most: 5 } },
      { name: 'heap more', value: more('heap') / 1e6, unit: 'MB', limit: { most: 1 } },
    ];
  } finally {
    await bare.close();
    await stand.close();
    await server.close();
  }
}
