/* npm run pictures: draws docs/pictures/ again: the folded thread, the blurred one, and every view, light and dark. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { build, DIST } from './build.ts';
import { type DemoServer, startDemoServer } from './demo-server.ts';
import { Console, openExtensionPage, pause, totals, until } from './drive.ts';
import { type Launched, launch } from './launch.ts';
import { isMain, runMain } from './main.ts';
import { ROOT } from './paths.ts';

const SCHEMES = ['light', 'dark'] as const;
/** Widths at which a page of the extension is drawn. */
const WIDTHS = [320, 1280];

interface Studio {
  readonly launched: Launched;
  readonly console: Console;
  readonly server: DemoServer;
  readonly folder: string;
}

async function inScheme(page: Page, scheme: string): Promise<void> {
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await pause(150);
}

async function save(page: Page, folder: string, name: string, fullPage = false): Promise<void> {
  await page.screenshot({ path: join(folder, `${name}.png`) as `${string}.png`, fullPage });
}

/** Whose comment stands at the top of the thread's pictures: several bars follow it. */
const FIRST_AUTHOR = 'anon_anchovy';

/** Runs in the page: scrolls to the author's first comment. */
function showThread(author: string): void {
  const names = [...document.querySelectorAll('.wpd-comment-author')];
  const name = names.find((element) => element.textContent?.trim() === author);
  scrollTo(0, (name?.getBoundingClientRect().top ?? 0) + scrollY - 24);
}

/** The news page, scrolled to its thread, with what the popup's choice `action` does to it. */
async function thread({ launched, console, server, folder }: Studio): Promise<void> {
  const url = server.url('news');
  const page = await launched.browser.newPage();
  await page.setViewport({ width: 860, height: 680 });
  await page.goto(url);
  await page.bringToFront();
  const tab = await console.tab(url);
  const { folded } = totals(await console.settled(tab));
  if (folded === 0) throw new Error('Nothing is folded on the news page, so there is nothing to draw.');
  const popup = await openExtensionPage(launched, `popup/popup.html?tab=${tab}`);
  await until('the popup', () => popup.$('#action'));
  // The popup's pictures come last, with the default in force again.
  for (const action of ['blur', 'dim', 'mark', 'fold']) {
    await popup.select('#action', action);
    await page.bringToFront();
    await pause(600);
    await page.evaluate(showThread, FIRST_AUTHOR);
    await save(page, folder, `thread-${action}`);
  }
  await popup.bringToFront();
  await popup.setViewport({ width: 320, height: 400 });
  for (const scheme of SCHEMES) {
    await inScheme(popup, scheme);
    await save(popup, folder, `popup-${scheme}`, true);
  }
  await popup.close();
}

async function views({ launched, folder }: Studio): Promise<void> {
  for (const view of ['options', 'welcome']) {
    const page = await openExtensionPage(launched, `${view}/${view}.html`);
    for (const width of WIDTHS) {
      await page.setViewport({ width, height: 900 });
      for (const scheme of SCHEMES) {
        await inScheme(page, scheme);
        await save(page, folder, `${view}-${width}-${scheme}`, true);
      }
    }
    await page.close();
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { to: { type: 'string', default: join(ROOT, 'docs', 'pictures') } },
  });
  mkdirSync(values.to, { recursive: true });
  await build('chrome');
  const server = await startDemoServer();
  const viewport = { width: 1280, height: 800 };
  const launched = await launch({
    browser: 'chrome',
    extension: join(DIST, 'chrome'),
    headless: true,
    viewport,
  });
  try {
    const studio = { launched, console: await Console.open(launched), server, folder: values.to };
    await thread(studio);
    await views(studio);
  } finally {
    await launched.close();
    await server.close();
  }
}

if (isMain(import.meta.url)) runMain(main);
