import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, HTTPRequest, Page } from 'puppeteer-core';
import { build } from 'vite';
import type { Found, InspectOptions } from './inspect/in-page.ts';
import { addressOf, type PageSource, pagesAt, readPage } from './inspect/page-source.ts';
import { launch } from './launch.ts';
import { readArgs } from './main.ts';
import { ROOT } from './paths.ts';

/*
 * npm run --silent inspect -- PAGE… [--generic] [--why] [--picture DIR]
 * What the shipped detector finds on saved pages: {"<page id>": [{"text", "author", "platform"}]}. `text` is what a
 * reader sees in the comment, quotes of others in place; where the words that are judged differ, they stand beside it
 * as `judged`. With --generic no platform is known; --why says on standard error what was weighed and the reasons.
 */

const USAGE =
  'Use: npm run --silent inspect -- PAGE… [--generic] [--why] [--picture DIR]; a PAGE is a saved .html or .html.gz, a folder with page.html(.gz), or a folder of such folders.';
const SIDE_BY_SIDE = 2;
const PAGE_MS = 60_000;
/** Chromium draws no taller picture. */
const TALLEST = 16_000;

async function detectorBundle(): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      lib: { entry: join(ROOT, 'tools/inspect/in-page.ts'), formats: ['iife'], name: 'inspect' },
    },
  });
  const [first] = Array.isArray(output) ? output : [output];
  if (!first || !('output' in first)) throw new Error('The detector could not be built.');
  return first.output[0].code;
}

/**
 * Only the page itself is answered, as UTF-8 and without leave to run scripts; nothing else is fetched. A frame asks for a
 * page as well, one of the page before sometimes after this one has been asked for.
 */
function answer(request: HTTPRequest, html: string, address: { answered: boolean }): Promise<void> {
  const isPage = request.isNavigationRequest() && request.frame()?.parentFrame() === null;
  if (address.answered || !isPage) return request.abort();
  address.answered = true;
  return request.respond({
    status: 200,
    contentType: 'text/html; charset=utf-8',
    headers: { 'content-security-policy': "script-src 'none'" },
    body: html,
  });
}

async function inspect(
  page: Page,
  source: PageSource,
  bundle: string,
  options: InspectOptions,
  picture?: string,
): Promise<Found[]> {
  const html = readPage(source.file);
  const state = { answered: false };
  const onRequest = (request: HTTPRequest) => void answer(request, html, state).catch(() => {});
  page.on('request', onRequest);
  try {
    await page.goto(addressOf(source.file, html), { waitUntil: 'domcontentloaded', timeout: PAGE_MS });
    await page.evaluate(bundle);
    const found = (await page.evaluate(`foldawayInspect(${JSON.stringify(options)})`)) as Found[];
    if (options.why) {
      const reasons = (await page.evaluate('foldawayExplain()')) as string[];
      process.stderr.write(`${source.id}\n  ${reasons.join('\n  ')}\n`);
    }
    if (picture) {
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      await page.screenshot({
        path: join(picture, `${source.id}.png`) as `${string}.png`,
        clip: { x: 0, y: 0, width: 1280, height: Math.min(Math.max(height, 900), TALLEST) },
      });
    }
    return found;
  } finally {
    page.off('request', onRequest);
  }
}

async function openTab(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  page.setDefaultTimeout(PAGE_MS);
  await page.setViewport({ width: 1280, height: 900 });
  await page.setRequestInterception(true);
  return page;
}

function complain(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}

function sourcesOf(paths: readonly string[]): PageSource[] {
  return paths.flatMap((path) => {
    try {
      return pagesAt(path);
    } catch (error) {
      complain((error as Error).message);
      return [];
    }
  });
}

async function main(): Promise<void> {
  const { values, positionals } = readArgs(USAGE, {
    allowPositionals: true,
    options: { generic: { type: 'boolean' }, why: { type: 'boolean' }, picture: { type: 'string' } },
  });
  if (positionals.length === 0) throw new Error(USAGE);
  const sources = sourcesOf(positionals);
  if (values.picture) mkdirSync(values.picture, { recursive: true });
  const results: Record<string, Found[]> = {};
  if (sources.length > 0) {
    const bundle = await detectorBundle();
    const { browser, close } = await launch({ browser: 'chrome', headless: true });
    const options = {
      generic: values.generic ?? false,
      why: values.why ?? false,
      outline: values.picture !== undefined,
    };
    const queue = [...sources];
    const worker = async () => {
      let page = await openTab(browser);
      for (let source = queue.shift(); source; source = queue.shift()) {
        try {
          results[source.id] = await inspect(page, source, bundle, options, values.picture);
        } catch (error) {
          complain(`${source.file}: could not be inspected (${(error as Error).message}).`);
          // Whatever holds this tab up is not to hold up the pages that follow.
          await page.close().catch(() => {});
          page = await openTab(browser);
        }
      }
    };
    await Promise.all(Array.from({ length: SIDE_BY_SIDE }, worker));
    await close();
  }
  const ordered = Object.fromEntries(sources.flatMap(({ id }) => (results[id] ? [[id, results[id]]] : [])));
  process.stdout.write(`${JSON.stringify(ordered, null, 1)}\n`);
}

main().catch((error: Error) => complain(error.message));
