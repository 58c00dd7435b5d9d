import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { DIST } from '../build.ts';
import { pause } from '../drive.ts';
import { type Launched, launch } from '../launch.ts';
import { makeEmptyExtension } from './empty-extension.ts';
import { type Figure, median, ofRuns } from './figure.ts';
import { ADVERTISEMENT, advertisedPage, plainPage } from './pages-made.ts';
import { servePages } from './server.ts';
import { VIEWPORT } from './stand.ts';
import { costsOf } from './trace.ts';

const RUNS = 21;
/** As many as a news page has; what one of 20,000 costs is measured with the detector. */
const NODES = 3000;
/** As many frames as a page with advertisements has. */
const FRAMES = 10;
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

/** Differences of the runs, each from the one beside it: what a busy machine does, it does to both. */
const beyond = (ours: readonly number[], theirs: readonly number[]) =>
  median(ours.map((value, i) => value - (theirs[i] ?? Number.NaN)));

type Runs = readonly Cost[];

const of = (costs: Runs, key: keyof Cost) => costs.map((cost) => cost[key]);
const more = (them: Runs, bare: Runs, key: keyof Cost) => beyond(of(them, key), of(bare, key));
const share = (them: Runs, bare: Runs) => (more(them, bare, 'load') / median(of(bare, 'load'))) * 100;

/** What a page without comments costs more with Foldaway, and with an extension that does nothing. */
function figures(bare: Runs, nothing: Runs, ours: Runs): Figure[] {
  return [
    ofRuns('load time without Foldaway', 'ms', of(bare, 'load')),
    ofRuns('load time with Foldaway', 'ms', of(ours, 'load')),
    { name: 'load time more', value: share(ours, bare), unit: '%', limit: { most: 2 } },
    { name: 'load time more with an extension that does nothing', value: share(nothing, bare), unit: '%' },
    ofRuns('main thread without Foldaway, processor time', 'ms', of(bare, 'task')),
    ofRuns('main thread with Foldaway, processor time', 'ms', of(ours, 'task')),
    { name: 'main thread more', value: more(ours, bare, 'task'), unit: 'ms', limit: { most: 5 } },
    {
      name: 'main thread more with an extension that does nothing',
      value: more(nothing, bare, 'task'),
      unit: 'ms',
    },
    { name: 'heap more', value: more(ours, bare, 'heap') / 1e6, unit: 'MB', limit: { most: 1 } },
  ];
}

/** The same page with advertisements in frames. */
function framedFigures(bare: Runs, nothing: Runs, ours: Runs): Figure[] {
  const where = `with ${FRAMES} advertisements in frames`;
  return [
    { name: `${where}: load time more`, value: share(ours, bare), unit: '%' },
    { name: `${where}: main thread more`, value: more(ours, bare, 'task'), unit: 'ms' },
    {
      name: `${where}: main thread more with an extension that does nothing`,
      value: more(nothing, bare, 'task'),
      unit: 'ms',
    },
    { name: `${where}: heap more`, value: more(ours, bare, 'heap') / 1e6, unit: 'MB' },
  ];
}

/** A page of 3,000 nodes without comments, in Chromium with, without and with an empty extension, by turns. */
export async function benchIdle(): Promise<Figure[]> {
  const pages: Readonly<Record<string, string>> = {
    '/plain': plainPage(NODES),
    '/advertised': advertisedPage(NODES, FRAMES, '/advertisement'),
    '/advertisement': ADVERTISEMENT,
  };
  const server = await servePages((path) => pages[path] ?? null);
  const empty = makeEmptyExtension();
  const browsers: Launched[] = [];
  try {
    const start = async (extension?: string) => {
      const launched = await launch({ browser: 'chrome', extension, headless: true, viewport: VIEWPORT });
      browsers.push(launched);
      const [plain, framed]: [Cost[], Cost[]] = [[], []];
      const run = async () => {
        plain.push(await fresh(() => launched.browser.newPage(), server.url('plain')));
        framed.push(await fresh(() => launched.browser.newPage(), server.url('advertised')));
      };
      return { plain, framed, run };
    };
    const [bare, nothing, ours] = [
      await start(),
      await start(empty.folder),
      await start(join(DIST, 'chrome')),
    ];
    for (let run = 0; run < RUNS; run++) for (const each of [bare, nothing, ours]) await each.run();
    return [
      ...figures(bare.plain, nothing.plain, ours.plain),
      ...framedFigures(bare.framed, nothing.framed, ours.framed),
    ];
  } finally {
    for (const launched of browsers) await launched.close();
    empty.remove();
    await server.close();
  }
}
