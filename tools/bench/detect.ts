import { join } from 'node:path';
import type { CDPSession, Page } from 'puppeteer-core';
import { build } from 'vite';
import { launch } from '../launch.ts';
import { ROOT } from '../paths.ts';
import type { Followed } from './detect-page.ts';
import type { Figure } from './engines.ts';

const RUNS = 3;
const NODES = 20_000;
const COMMENTS = 5000;

/** Words that differ from place to place, as people's do. */
function prose(i: number): string {
  return `The ${i}th of them goes on for a while, with <a href="/page/${i}">a link</a> and ${i * 7} <b>stressed</b> words, until it ends at ${i}.`;
}

/** Nodes, texts included, of one section of the plain page. */
const SECTION_NODES = 21;

/** A page of headings, paragraphs, lists and dates, some 20,000 nodes, and no comment. */
function plainPage(): string {
  const section = (i: number) =>
    `<section class="block block-${i % 40}"><h2 class="title">Heading ${i}</h2><p>${prose(i % 97)}</p><ul class="list"><li><span class="label">Key</span> value ${i}</li><li>Other</li></ul><div class="meta"><span class="date">3 March 2021</span></div></section>`;
  const count = Math.floor(NODES / SECTION_NODES);
  return `<!doctype html><title>Plain</title><main>${Array.from({ length: count }, (_, i) => section(i)).join('')}</main>`;
}

function entry(i: number, names: readonly string[]): string {
  const [item, head, name, time, body] = names;
  return `<div class="${item}" id="e-${i}"><div class="${head}"><a class="${name}" href="/user/u${i % 700}">u${i % 700}</a> <time class="${time}" datetime="2024-01-01">${i} minutes ago</time></div><div class="${body}"><p>${prose(i % 97)}</p></div><a href="#r">Reply</a></div>`;
}

/** A page of 5,000 comments: of a known platform, or of none. */
function threadPage(known: boolean): string {
  const entries = Array.from({ length: COMMENTS }, (_, i) =>
    known
      ? `<li class="comment depth-1" id="comment-${i}"><div class="comment-author"><cite class="fn">u${i % 700}</cite></div><div class="comment-content"><p>${prose(i % 97)}</p></div></li>`
      : entry(i, ['a1', 'b1', 'c1', 'd1', 'e1']),
  );
  return `<!doctype html><title>Thread</title><ol class="${known ? 'comment-list' : 'f1'}">${entries.join('')}</ol>`;
}

async function bundle(): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      lib: { entry: join(ROOT, 'tools/bench/detect-page.ts'), formats: ['iife'], name: 'bench' },
    },
  });
  const [first] = Array.isArray(output) ? output : [output];
  if (!first || !('output' in first)) throw new Error('The detector could not be built.');
  return first.output[0].code;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

interface Cost extends Followed {
  /** Processor time of all scripts, milliseconds. */
  readonly total: number;
  /** Processor time of the longest task of the page's main thread, milliseconds. */
  readonly longest: number;
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly args?: { readonly name?: string };
  /** Processor time, microseconds. */
  readonly tdur?: number;
}

/** The longest task of the thread that runs the page, from a trace of the browser. */
function longestTask(trace: Uint8Array | undefined): number {
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] };
  const main = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const tasks = traceEvents.filter(
    ({ name, pid, tid }) => name.endsWith('RunTask') && main.has(`${pid} ${tid}`),
  );
  return Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur / 1000));
}

async function scriptTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? Number.NaN) * 1000;
}

async function once(page: Page, html: string, code: string, expected: number): Promise<Cost> {
  await page.goto('about:blank');
  await page.setContent(html);
  await page.evaluate(code);
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await scriptTime(session);
  await page.tracing.start({ categories: ['toplevel', 'disabled-by-default-devtools.timeline'] });
  const followed = (await page.evaluate(`foldawayFollow(${expected})`)) as Followed;
  const longest = longestTask(await page.tracing.stop());
  const total = (await scriptTime(session)) - before;
  await session.detach();
  return { ...followed, total, longest };
}

async function costs(page: Page, html: string, code: string, expected: number): Promise<Cost> {
  const all: Cost[] = [];
  for (let run = 0; run < RUNS; run++) all.push(await once(page, html, code, expected));
  const of = (key: keyof Cost) => median(all.map((cost) => cost[key]));
  return { found: of('found'), until: of('until'), total: of('total'), longest: of('longest') };
}

/**
 * What the detector costs a page's main thread in Chromium: medians of several runs, milliseconds.
 * Pages are written for it: 20,000 nodes without a comment; 5,000 comments of a known platform and of an unknown one.
 */
export async function benchDetect(): Promise<Figure[]> {
  const code = await bundle();
  const { browser, close } = await launch({ browser: 'chrome', headless: true });
  try {
    const page = await browser.newPage();
    const none = await costs(page, plainPage(), code, 0);
    const known = await costs(page, threadPage(true), code, COMMENTS);
    const unknown = await costs(page, threadPage(false), code, COMMENTS);
    const figure = (name: string, value: number, unit = 'ms') => ({ name: `detect: ${name}`, value, unit });
    return [
      figure('page of 20,000 nodes without comments, in all', none.total),
      figure('page of 20,000 nodes without comments, found', none.found, 'comments'),
      ...(
        [
          ['a known platform', known],
          ['an unknown platform', unknown],
        ] as const
      ).flatMap(([name, cost]) => [
        figure(`5,000 comments of ${name}, found`, cost.found, 'comments'),
        figure(`5,000 comments of ${name}, longest task`, cost.longest),
        figure(`5,000 comments of ${name}, in all`, cost.total),
        figure(`5,000 comments of ${name}, until the last was found`, cost.until),
      ]),
    ];
  } finally {
    await close();
  }
}
