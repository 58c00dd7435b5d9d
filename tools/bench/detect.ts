import { join } from 'node:path';
import type { CDPSession, Page } from 'puppeteer-core';
import { build } from 'vite';
import { adapterText } from '../build/adapter-text.ts';
import { launch } from '../launch.ts';
import { ROOT } from '../paths.ts';
import type { Followed } from './detect-page.ts';
import { type Figure, ofRuns } from './figure.ts';
import { plainPage, prose, threadPage } from './pages-made.ts';
import { servePages } from './server.ts';
import { traced } from './trace.ts';

const RUNS = 5;
const COMMENTS = 5000;

function entry(i: number, names: readonly string[]): string {
  const [item, head, name, time, body] = names;
  return `<div class="${item}" id="e-${i}"><div class="${head}"><a class="${name}" href="/user/u${i % 700}">u${i % 700}</a> <time class="${time}" datetime="2024-01-01">${i} minutes ago</time></div><div class="${body}"><p>${prose(i % 97)}</p></div><a href="#r">Reply</a></div>`;
}

/** A page of 5,000 comments of no platform. */
function unknownPage(): string {
  const entries = Array.from({ length: COMMENTS }, (_, i) => entry(i, ['a1', 'b1', 'c1', 'd1', 'e1']));
  return `<!doctype html><title>Thread</title><ol class="f1">${entries.join('')}</ol>`;
}

async function bundle(): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [adapterText()],
    build: {
      write: false,
      lib: { entry: join(ROOT, 'tools/bench/detect-page.ts'), formats: ['iife'], name: 'bench' },
    },
  });
  const [first] = Array.isArray(output) ? output : [output];
  if (!first || !('output' in first)) throw new Error('The detector could not be built.');
  return first.output[0].code;
}

interface Cost extends Followed {
  /** Processor time of all scripts, milliseconds. */
  readonly total: number;
  /** Processor time of the longest task of the page's main thread, milliseconds. */
  readonly longest: number;
}

async function scriptTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? Number.NaN) * 1000;
}

/** Follows a page that was just opened. @param follow does so, and gives what it came to */
async function opened<T>(page: Page, url: string, code: string, follow: () => Promise<T>): Promise<T> {
  await page.goto('about:blank');
  await page.goto(url);
  await page.evaluate(code);
  return follow();
}

async function once(page: Page, url: string, code: string, expected: number): Promise<Cost> {
  const follow = async () => (await page.evaluate(`foldawayFollow(${expected})`)) as Followed;
  const untraced = await opened(page, url, code, async () => {
    const session = await page.createCDPSession();
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const before = await scriptTime(session);
    const followed = await follow();
    const total = (await scriptTime(session)) - before;
    await session.detach();
    return { ...followed, total };
  });
  // By itself: a trace adds a third to what scripts take.
  const { processor } = await opened(page, url, code, () => traced(page, async () => void (await follow())));
  return { ...untraced, longest: processor };
}

async function costs(
  page: Page,
  name: string,
  url: string,
  code: string,
  expected: number,
): Promise<Figure[]> {
  const all: Cost[] = [];
  for (let run = 0; run < RUNS; run++) all.push(await once(page, url, code, expected));
  const of = (key: keyof Cost) => all.map((cost) => cost[key]);
  const figures = [
    ofRuns(`${name}: longest task, processor time`, 'ms', of('longest'), { most: 50 }),
    ofRuns(
      `${name}: all scripts, processor time`,
      'ms',
      of('total'),
      expected === 0 ? { most: 15 } : undefined,
    ),
  ];
  if (expected === 0) return figures;
  const found = {
    name: `${name}: found`,
    value: Math.min(...of('found')),
    unit: 'comments',
    limit: { least: expected },
  };
  return [found, ...figures, ofRuns(`${name}: until the last was found`, 'ms', of('until'))];
}

/**
 * What the detector costs a page's main thread in Chromium.
 * Pages are written for it: 20,000 nodes without a comment; 5,000 comments of a known platform and of an unknown one.
 */
export async function benchDetect(): Promise<Figure[]> {
  const code = await bundle();
  const pages: Record<string, string> = {
    plain: plainPage(),
    known: threadPage(COMMENTS),
    unknown: unknownPage(),
  };
  const server = await servePages((path) => pages[path.slice(1)] ?? null);
  const { browser, close } = await launch({ browser: 'chrome', headless: true });
  try {
    const page = await browser.newPage();
    const of = (path: string, name: string, expected: number) =>
      costs(page, name, server.url(path), code, expected);
    return [
      ...(await of('plain', 'page of 20,000 nodes without comments', 0)),
      ...(await of('known', '5,000 comments of a known platform', COMMENTS)),
      ...(await of('unknown', '5,000 comments of an unknown platform', COMMENTS)),
    ];
  } finally {
    await close();
    await server.close();
  }
}
