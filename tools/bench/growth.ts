import type { Page } from 'puppeteer-core';
import { pause } from '../drive.ts';
import { exponent, type Figure, median, ofRuns } from './figure.ts';
import type { PageServer } from './server.ts';
import type { Stand } from './stand.ts';
import { judge, LEFT_MS, RUNS, session, withPages } from './thread-pages.ts';
import { costsOf } from './trace.ts';

const SIZES = [100, 1000, 10_000] as const;

async function bareHeap(page: Page, url: string): Promise<number> {
  await page.goto(url);
  await pause(LEFT_MS);
  return (await costsOf(await session(page))).heap;
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

/** 100, 1,000 and 10,000 comments: time and memory, and how they grow. */
export function benchGrowing(): Promise<Figure[]> {
  return withPages(benchGrowth);
}
