import type { CDPSession, Page } from 'puppeteer-core';
import { pause } from '../drive.ts';
import type { Figure } from './figure.ts';
import { portionedPage, threadPage } from './pages-made.ts';
import { type PageServer, servePages } from './server.ts';
import { allJudged, openBare, openStand, type Stand } from './stand.ts';
import { costsOf } from './trace.ts';

/** Comments of the long thread. */
export const LONG = 5000;
/** So many comments at a time come where a page loads its thread by itself. */
export const PORTION = 100;
export const RUNS = 3;
/** So long a page is left alone before it is looked at, milliseconds. */
export const LEFT_MS = 1500;

function pageAt(path: string): string | null {
  if (path === '/portions') return portionedPage(LONG, PORTION);
  return /^\/\d+$/.test(path) ? threadPage(Number(path.slice(1))) : null;
}

export interface Judged {
  /** From the navigation until every comment was judged, milliseconds. */
  readonly time: number;
  /** Bytes of the page's JavaScript heap then, ours included. */
  readonly heap: number;
}

/** A page with its figures switched on. */
export async function session(page: Page): Promise<CDPSession> {
  const opened = await page.createCDPSession();
  await opened.send('Performance.enable');
  return opened;
}

/** Opens a page in a new tab and waits until all its comments are judged. */
export async function judge(
  { launched, watcher, console }: Stand,
  url: string,
  count: number,
): Promise<Judged> {
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

/** Does `work` with the pages of threads, a browser with Foldaway and a tab of one without. */
export async function withPages(
  work: (stand: Stand, bare: Page, server: PageServer) => Promise<Figure[]>,
): Promise<Figure[]> {
  const server = await servePages(pageAt);
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
