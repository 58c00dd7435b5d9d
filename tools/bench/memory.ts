import { readdirSync, readFileSync } from 'node:fs';
import type { Browser, Page } from 'puppeteer-core';
import { demoThread } from '../demo/data.ts';
import { startDemoServer } from '../demo-server.ts';
import { pause } from '../drive.ts';
import type { Figure } from './figure.ts';
import { prose } from './pages-made.ts';
import { openStand } from './stand.ts';

const COMMENTS = 10_000;
const BATCH = 64;
const TABS = 10;
/** An hour of a reader who passes a thousand comments a minute, without the waits between. */
const HOUR = 60_000;
const SETTLE_MS = 3000;

/** Proportional share of memory, in bytes, of the process that holds the extension's pages (Linux). */
function extensionBytes(browser: number): number {
  const own = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && descends(Number(name), browser));
  const extension = own.filter((pid) => read(`/proc/${pid}/cmdline`).includes('--extension-process'));
  if (extension.length === 0) throw new Error('No process of the browser holds an extension.');
  return extension.reduce((sum, pid) => {
    const kilobytes = /^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1];
    return sum + Number(kilobytes) * 1024;
  }, 0);
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function descends(pid: number, from: number): boolean {
  for (let at = pid; at > 1; ) {
    if (at === from) return true;
    at = Number(/\) \w (\d+)/.exec(read(`/proc/${at}/stat`))?.[1] ?? 0);
  }
  return false;
}

/** Has comments judged as a page would; no two are alike. */
async function judge(watcher: Page, from: number, count: number): Promise<void> {
  for (let at = from; at < from + count; at += BATCH) {
    const texts = Array.from({ length: Math.min(BATCH, from + count - at) }, (_, i) => prose(at + i));
    const judged = await watcher.evaluate(async (batch) => {
      const data = { texts: batch, urgent: false };
      const answer = await (globalThis.browser ?? chrome).runtime.sendMessage({
        foldaway: 'scorer-score',
        data,
      });
      return answer?.ok?.results.length ?? 0;
    }, texts);
    if (judged !== texts.length) throw new Error('The judge did not answer.');
  }
}

/**
 * Has all contexts of the extension, the worker too, collect their garbage: what is merely not collected yet, tens of
 * megabytes that come and go, says nothing of growth.
 */
async function collect(browser: Browser): Promise<void> {
  for (const target of browser.targets()) {
    if (!target.url().startsWith('chrome-extension:')) continue;
    const session = await target.createCDPSession();
    await session.send('HeapProfiler.collectGarbage');
    await session.detach();
  }
}

/** Memory of the extension's own process in Chromium on Linux: the model's host, its worker, the background. */
export async function benchMemory(): Promise<Figure[]> {
  if (process.platform !== 'linux') return [];
  const server = await startDemoServer();
  const stand = await openStand('chrome');
  try {
    const { browser } = stand.launched;
    const pid = browser.process()?.pid ?? 0;
    const now = async () => {
      await pause(SETTLE_MS);
      return extensionBytes(pid) / 1e6;
    };
    const held = async () => {
      await collect(browser);
      return now();
    };
    const empty = await now();
    await judge(stand.watcher, 0, COMMENTS);
    const full = await now();
    const url = server.url('news');
    for (let tab = 0; tab < TABS; tab++) {
      const page = await browser.newPage();
      await page.goto(`${url}?tab=${tab}`);
      await page.bringToFront();
      await stand.console.settled(
        await stand.console.tab(`${url}?tab=${tab}`),
        demoThread('news').comments.length,
      );
    }
    const tabs = await now();
    await judge(stand.watcher, COMMENTS, HOUR / 2);
    const half = await now();
    const heldAtHalf = await held();
    await judge(stand.watcher, COMMENTS + HOUR / 2, HOUR / 2);
    const heldAfter = await held();
    return [
      { name: 'extension process, nothing judged yet', value: empty, unit: 'MB' },
      { name: 'more after 10,000 comments', value: full - empty, unit: 'MB', limit: { most: 150 } },
      { name: 'more with ten tabs open', value: tabs - empty, unit: 'MB', limit: { most: 150 } },
      { name: 'more after half of an hour simulated (30,000 comments)', value: half - empty, unit: 'MB' },
      { name: 'the same, garbage collected', value: heldAtHalf - empty, unit: 'MB' },
      {
        name: 'growth in its second half, garbage collected',
        value: heldAfter - heldAtHalf,
        unit: 'MB',
        limit: { most: 10 },
      },
    ];
  } finally {
    await stand.close();
    await server.close();
  }
}
