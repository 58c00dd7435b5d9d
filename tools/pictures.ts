/* npm run pictures: draws docs/pictures/ again: the thread with all that is done to it, and every view, light and dark. */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { build, DIST } from './build.ts';
import { type DemoServer, startDemoServer } from './demo-server.ts';
import { Console, openExtensionPage, pause, totals, until } from './drive.ts';
import { type Launched, launch } from './launch.ts';
import { isMain, readArgs, runMain } from './main.ts';
import { ROOT } from './paths.ts';
import { pressInBar } from './pictures/press.ts';

const SCHEMES = ['light', 'dark'] as const;
/** Widths at which a page of the extension is drawn. */
const WIDTHS = [320, 720, 1280];
/** Width and height of the thread's pictures. */
const THREAD = { width: 860, height: 680 };
const PHONE = { width: 320, height: 640 };

interface Studio {
  readonly launched: Launched;
  readonly console: Console;
  readonly server: DemoServer;
  readonly folder: string;
}

async function inScheme(page: Page, scheme: string): Promise<void> {
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: scheme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  // A page's theme settles a moment later, and the bars follow it.
  await pause(700);
}

async function save({ folder }: Studio, page: Page, name: string, fullPage = false): Promise<void> {
  await page.screenshot({ path: join(folder, `${name}.png`) as `${string}.png`, fullPage });
}

/** Whose comment stands at the top of the thread's pictures: several bars follow it. */
const FIRST_AUTHOR = 'anon_anchovy';

/** Runs in the page: scrolls to the author's first comment, or to the head of the thread where that is hidden. */
function showThread(author: string): void {
  const names = [...document.querySelectorAll('.wpd-comment-author')];
  const name = names.find((element) => element.textContent?.trim() === author);
  const top = name?.checkVisibility() ? name : document.querySelector('.wpd-thread-head');
  scrollTo(0, (top?.getBoundingClientRect().top ?? 0) + scrollY - 24);
}

/** The thread at one size, light and dark. */
async function shoot(studio: Studio, page: Page, name: string, size = THREAD): Promise<void> {
  await page.bringToFront();
  await page.setViewport(size);
  for (const scheme of SCHEMES) {
    await inScheme(page, scheme);
    await page.evaluate(showThread, FIRST_AUTHOR);
    await save(studio, page, `${name}-${scheme}`);
  }
  await page.setViewport(THREAD);
}

/** The news page, scrolled to its thread, with what each of the popup's choices does to it; then the popup itself. */
async function thread(studio: Studio): Promise<void> {
  const { launched, console, server } = studio;
  const url = server.url('news');
  const page = await launched.browser.newPage();
  await page.setViewport(THREAD);
  await page.goto(url);
  await page.bringToFront();
  const tab = await console.tab(url);
  const { folded } = totals(await console.settled(tab));
  if (folded === 0) throw new Error('Nothing is folded on the news page, so there is nothing to draw.');
  const popup = await openExtensionPage(launched, `popup/popup.html?tab=${tab}`);
  await until('the popup', () => popup.$('#action'));
  for (const action of ['blur', 'dim', 'mark', 'hide', 'fold']) {
    await popup.select('#action', action);
    await pause(600);
    await shoot(studio, page, `thread-${action}`);
  }
  await shoot(studio, page, 'thread-320', PHONE);
  await pressInBar(page, FIRST_AUTHOR, 'why');
  await pause(1500);
  await shoot(studio, page, 'thread-why');
  await shoot(studio, page, 'thread-why-320', PHONE);
  await pressInBar(page, FIRST_AUTHOR, 'more');
  await save(studio, page, 'thread-menu-dark');
  await popups(studio, popup);
}

/** The popup as it opens, with its lists open, off, and paused. */
async function popups(studio: Studio, popup: Page): Promise<void> {
  await popup.bringToFront();
  await popup.setViewport({ width: 320, height: 160 });
  const both = async (name: string) => {
    for (const scheme of SCHEMES) {
      await inScheme(popup, scheme);
      await save(studio, popup, `${name}-${scheme}`, true);
    }
  };
  await both('popup');
  await popup.click('#labels > summary');
  await popup.click('#folded > summary');
  await both('popup-open');
  await inScheme(popup, 'light');
  await popup.click('#popup-pause-60');
  await until('the pause', () => popup.$('#resume'));
  await save(studio, popup, 'popup-paused-light', true);
  await popup.click('#resume');
  await until('the page', () => popup.$('#action'));
  await popup.click('#site-on');
  await pause(600);
  await save(studio, popup, 'popup-off-light', true);
  await popup.close();
}

async function views(studio: Studio): Promise<void> {
  for (const view of ['options', 'welcome']) {
    const page = await openExtensionPage(studio.launched, `${view}/${view}.html`);
    await page.bringToFront();
    // The samples are judged, and the model's state is told.
    await pause(1500);
    for (const width of WIDTHS) {
      await page.setViewport({ width, height: 900 });
      for (const scheme of SCHEMES) {
        await inScheme(page, scheme);
        // One width in between shows how the page is laid out there; its whole length says nothing new.
        await save(studio, page, `${view}-${width}-${scheme}`, width !== WIDTHS[1]);
      }
    }
    await page.close();
  }
}

const USAGE = 'Use: npm run pictures -- [--to DIR]';

async function main(): Promise<void> {
  const { values } = readArgs(USAGE, {
    options: { to: { type: 'string', default: join(ROOT, 'docs', 'pictures') } },
  });
  mkdirSync(values.to, { recursive: true });
  for (const old of readdirSync(values.to)) if (old.endsWith('.png')) rmSync(join(values.to, old));
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
