import type { CDPSession, Page } from 'puppeteer-core';
import { pause } from '../drive.ts';
import { exponent, type Figure, median, ofRuns } from './figure.ts';
import { portionedPage, threadPage } from './pages-made.ts';
import { type PageServer, servePages } from './server.ts';
import { allJudged, openBare, openStand, type Stand } from './stand.ts';
import { costsOf, type LongestTask, traced } from './trace.ts';

const LONG = 5000;
/** So many comments at a time come where a page loads its thread by itself. */
const PORTION = 100;
const RUNS = 3;
const SIZES = [100, 1000, 10_000] as const;
const SCROLL_MS = 4000;
const FRAME_MS = 1000 / 60;
const LEFT_MS = 1500;

interface Judged {
  /** From the navigation until every comment was judged, milliseconds. */
  readonly time: number;
  /** Bytes of the page's JavaScript heap then, ours included. */
  readonly heap: number;
}

async function session(page: Page): Promise<CDPSession> {
  const opened = await page.createCDPSession();
  await opened.send('Performance.enable');
  return opened;
}

async function judge({ launched, watcher, console }: Stand, url: string, count: number): Promise<Judged> {
  const page = await launched.browser.newPage();
  try {
    const started = Date.now();
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    await page.bringToFront();
    const time = (await allJudged(watcher, await console.tab(url), count)) - started;
    await pause(LEFT_MS);
    return { time, heap: (await costsOf(await session(page))).heap };
  } finally {
    await page.close();
  }
}

async function bareHeap(page: Page, url: string): Promise<number> {
  await page.goto(url);
  await pause(LEFT_MS);
  return (await costsOf(await session(page))).heap;
}

/** Scrolls down, frame by frame. @returns the share of frames that were not drawn in time */
function scroll(page: Page): Promise<number> {
  return page.evaluate(
    (lasting, each) =>
      new Promise<number>((resolve) => {
        // A method: a function that is kept under a name would ask the page for a helper of ours.
        const seen = {
          first: 0,
          last: 0,
          dropped: 0,
          frame(now: number): void {
            if (seen.last > 0) seen.dropped += Math.max(0, Math.round((now - seen.last) / each) - 1);
            seen.first ||= now;
            seen.last = now;
            scrollBy(0, 60);
            if (now - seen.first < lasting) requestAnimationFrame(seen.frame);
            else resolve(seen.dropped / ((now - seen.first) / each));
          },
        };
        requestAnimationFrame(seen.frame);
      }),
    SCROLL_MS,
    FRAME_MS,
  );
}

/** Scrolls a thread from the moment it is there, which is while it is judged. */
async function scrolled(open: () => Promise<Page>, url: string): Promise<number> {
  const page = await open();
  try {
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    await page.bringToFront();
    return (await scroll(page)) * 100;
  } finally {
    await page.close();
  }
}

async function longest({ launched }: Stand, url: string, milliseconds: number) {
  const page = await launched.browser.newPage();
  try {
    await page.bringToFront();
    return await traced(page, async () => {
      await page.goto(url, { waitUntil: 'domcontentloaded' });
      await pause(milliseconds);
    });
  } finally {
    await page.close();
  }
}

/** Foldaway is switched on where the page has long been there: what is long then is of its making alone. */
async function longestOfOurs({ launched, watcher, console }: Stand, url: string): Promise<LongestTask> {
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
async function oneHidden(page: Page, url: string): Promise<LongestTask> {
  await page.goto(url, { waitUntil: 'load' });
  await pause(LEFT_MS);
  return traced(page, async () => {
    await page.evaluate(() =>
      document.querySelector<HTMLElement>('.comment-content')?.style.setProperty('display', 'none'),
    );
    await pause(LEFT_MS);
  });
}

async function bareTask(page: Page, url: string, milliseconds: number) {
  return traced(page, async () => {
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    await pause(milliseconds);
  });
}

function pageAt(path: string): string | null {
  if (path === '/portions') return portionedPage(LONG, PORTION);
  return /^\/\d+$/.test(path) ? threadPage(Number(path.slice(1))) : null;
}

const serve = () => servePages(pageAt);

/** Longest tasks of a page, with Foldaway and without, by turns. */
async function tasksOf(stand: Stand, bare: Page, url: string, milliseconds: number) {
  const [ours, bares]: [LongestTask[], LongestTask[]] = [[], []];
  for (let run = 0; run < RUNS; run++) {
    ours.push(await longest(stand, url, milliseconds));
    bares.push(await bareTask(bare, url, milliseconds));
  }
  return { ours, bares };
}

async function benchLong(stand: Stand, bare: Page, server: PageServer): Promise<Figure[]> {
  const url = server.url(String(LONG));
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) times.push((await judge(stand, url, LONG)).time);
  const lasting = median(times) + LEFT_MS;
  const { ours: tasks, bares: bareTasks } = await tasksOf(stand, bare, url, lasting);
  const portioned = await tasksOf(stand, bare, server.url('portions'), lasting);
  const [own, hidden]: [LongestTask[], LongestTask[]] = [[], []];
  for (let run = 0; run < RUNS; run++) {
    own.push(await longestOfOurs(stand, url));
    hidden.push(await oneHidden(bare, url));
  }
  const [dropped, bareDropped]: [number[], number[]] = [[], []];
  for (let run = 0; run < RUNS; run++) {
    dropped.push(await scrolled(() => stand.launched.browser.newPage(), url));
    bareDropped.push(await scrolled(() => bare.browser().newPage(), url));
  }
  const wall = (all: readonly LongestTask[]) => all.map((task) => task.wall);
  return [
    ofRuns(
      'navigation to every comment judged',
      's',
      times.map((ms) => ms / 1000),
      { most: 8 },
    ),
    ofRuns('longest task of the page', 'ms', wall(tasks), { most: 50 }),
    ofRuns(
      'longest task, its processor time alone',
      'ms',
      tasks.map(({ processor }) => processor),
    ),
    ofRuns('longest task of the same page without Foldaway', 'ms', wall(bareTasks)),
    {
      name: 'longest task ÷ that without Foldaway, of the medians',
      value: median(wall(tasks)) / median(wall(bareTasks)),
      unit: '×',
    },
    ofRuns(`longest task where the page puts in ${PORTION} at a time`, 'ms', wall(portioned.ours)),
    ofRuns('longest task of that page without Foldaway', 'ms', wall(portioned.bares)),
    ofRuns('longest task where Foldaway is switched on once the page is there', 'ms', wall(own)),
    ofRuns('longest task without Foldaway where one comment of that page is hidden', 'ms', wall(hidden)),
    ofRuns('frames dropped while scrolling and judging', '%', dropped, { most: 2 }),
    ofRuns('frames dropped on the same page without Foldaway', '%', bareDropped),
  ];
}

async function benchGrowth(stand: Stand, bare: Page, server: PageServer): Promise<Figure[]> {
  const all: { size: number; times: number[]; bytes: number[] }[] = [];
  for (const size of SIZES) {
    const url = server.url(String(size));
    const [times, bytes]: [number[], number[]] = [[], []];
    for (let run = 0; run < RUNS; run++) {
      const { time, heap } = await judge(stand, url, size);
      times.push(time);
      bytes.push(heap - (await bareHeap(bare, url)));
    }
    all.push({ size, times, bytes });
  }
  const growth = (of: (one: (typeof all)[number]) => number) => exponent(SIZES, all.map(of));
  const rows = all.flatMap(({ size, times, bytes }) => [
    ofRuns(
      `${size} comments: navigation to all judged`,
      's',
      times.map((ms) => ms / 1000),
    ),
    ofRuns(
      `${size} comments: heap more than without Foldaway`,
      'MB',
      bytes.map((n) => n / 1e6),
    ),
  ]);
  const limit = { most: 1.1 };
  return [
    ...rows,
    { name: 'exponent of time', value: growth(({ times }) => median(times)), unit: '', limit },
    { name: 'exponent of memory', value: growth(({ bytes }) => median(bytes)), unit: '', limit },
  ];
}

async function withPages(
  work: (stand: Stand, bare: Page, server: PageServer) => Promise<Figure[]>,
): Promise<Figure[]> {
  const server = await serve();
  const stand = await openStand('chrome');
  const bare = await openBare('chrome');
  try {
    return await work(stand, await bare.browser.newPage(), server);
  } finally {
    await bare.close();
    await stand.close();
    await server.close();
  }
}

/** 5,000 comments in one page, in Chromium: time, longest task, dropped frames. */
export function benchThread(): Promise<Figure[]> {
  return withPages(benchLong);
}

/** 100, 1,000 and 10,000 comments: time and memory, and how they grow. */
export function benchGrowing(): Promise<Figure[]> {
  return withPages(benchGrowth);
}
