import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import { launch } from '../launch.ts';
import { ROOT } from '../paths.ts';
import type { DetectCost } from './detect-page.ts';
import type { Figure } from './engines.ts';

const RUNS = 5;
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

async function costs(page: Page, html: string, code: string): Promise<DetectCost> {
  const all: DetectCost[] = [];
  for (let run = 0; run < RUNS; run++) {
    await page.goto('about:blank');
    await page.setContent(html);
    await page.evaluate(code);
    all.push((await page.evaluate('foldawayFollow()')) as DetectCost);
  }
  const of = (key: keyof DetectCost) => median(all.map((cost) => cost[key]));
  return { found: of('found'), total: of('total'), longest: of('longest'), until: of('until') };
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
    const none = await costs(page, plainPage(), code);
    const known = await costs(page, threadPage(true), code);
    const unknown = await costs(page, threadPage(false), code);
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
