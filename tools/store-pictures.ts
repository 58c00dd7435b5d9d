/* npm run store-pictures: draws docs/store/pictures/ again, 1280 × 800 as the stores want them. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { build, DIST } from './build.ts';
import { type DemoServer, startDemoServer } from './demo-server.ts';
import { Console, openExtensionPage, pause, until } from './drive.ts';
import { type Launched, launch } from './launch.ts';
import { isMain, readArgs, runMain } from './main.ts';
import { ROOT } from './paths.ts';

const SIZE = { width: 1280, height: 800 };
/** Whose comment stands at the top of the thread's pictures: several bars follow it. */
const FIRST_AUTHOR = 'anon_anchovy';
/** Where the popup hangs in its picture, as under the toolbar. */
const POPUP = { right: 24, top: 12, width: 320 };

interface Studio {
  readonly launched: Launched;
  readonly console: Console;
  readonly server: DemoServer;
  readonly folder: string;
}

type Scheme = 'light' | 'dark';

async function save(page: Page, { folder }: Studio, name: string): Promise<void> {
  await page.screenshot({ path: join(folder, `${name}.png`) as `${string}.png` });
}

async function inScheme(page: Page, scheme: Scheme): Promise<void> {
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await pause(300);
}

/** The news page at its thread, everything judged. @returns the page and the number of its tab */
async function thread(studio: Studio): Promise<{ page: Page; tab: number }> {
  const url = studio.server.url('news');
  const page = await studio.launched.browser.newPage();
  await page.setViewport(SIZE);
  await page.goto(url);
  await page.bringToFront();
  const tab = await studio.console.tab(url);
  await studio.console.settled(tab);
  await page.evaluate((author) => {
    const names = [...document.querySelectorAll('.wpd-comment-author')];
    const name = names.find((element) => element.textContent?.trim() === author);
    scrollTo(0, (name?.getBoundingClientRect().top ?? 0) + scrollY - 40);
  }, FIRST_AUTHOR);
  await pause(300);
  return { page, tab };
}

/** The popup in its place over the page it speaks of. */
async function popupOver(studio: Studio, page: Page, tab: number): Promise<void> {
  const popup = await openExtensionPage(studio.launched, `popup/popup.html?tab=${tab}`);
  await until('the popup', () => popup.$('#action'));
  await popup.setViewport({ width: POPUP.width, height: 400 });
  await inScheme(popup, 'light');
  const front = await popup.screenshot({ encoding: 'base64', fullPage: true });
  await popup.close();
  await page.bringToFront();
  const back = await page.screenshot({ encoding: 'base64' });
  const sheet = await studio.launched.browser.newPage();
  await sheet.setViewport(SIZE);
  await sheet.setContent(`<style>
    body { margin: 0; background: url(data:image/png;base64,${back}) }
    img { position: absolute; right: ${POPUP.right}px; top: ${POPUP.top}px; border-radius: 10px;
      box-shadow: 0 8px 32px #0006 }
    </style><img src="data:image/png;base64,${front}">`);
  await until('the popup to be drawn', () => sheet.evaluate(() => document.images[0]?.complete));
  await save(sheet, studio, '3-popup');
  await sheet.close();
}

async function view(studio: Studio, name: string, path: string, scheme: Scheme): Promise<void> {
  const page = await openExtensionPage(studio.launched, path);
  await page.setViewport(SIZE);
  await inScheme(page, scheme);
  await save(page, studio, name);
  await page.close();
}

async function draw(studio: Studio): Promise<void> {
  const { page, tab } = await thread(studio);
  await save(page, studio, '1-thread');
  await popupOver(studio, page, tab);
  await view(studio, '2-welcome', 'welcome/welcome.html', 'light');
  await view(studio, '4-options', 'options/options.html', 'light');
  await view(studio, '5-dark', 'welcome/welcome.html', 'dark');
}

const USAGE = 'Use: npm run store-pictures -- [--to DIR]';

async function main(): Promise<void> {
  const { values } = readArgs(USAGE, {
    options: { to: { type: 'string', default: join(ROOT, 'docs', 'store', 'pictures') } },
  });
  mkdirSync(values.to, { recursive: true });
  await build('chrome');
  const server = await startDemoServer();
  const launched = await launch({
    browser: 'chrome',
    extension: join(DIST, 'chrome'),
    headless: true,
    viewport: SIZE,
  });
  try {
    await draw({ launched, console: await Console.open(launched), server, folder: values.to });
  } finally {
    await launched.close();
    await server.close();
  }
}

if (isMain(import.meta.url)) runMain(main);
