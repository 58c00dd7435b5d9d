import type { Page } from 'puppeteer-core';
import { DIST } from '../build.ts';
import { startDemoServer } from '../demo-server.ts';
import { Console, openExtensionPage, pause, totals, until } from '../drive.ts';
import { type Launched, launch } from '../launch.ts';
import { BROWSERS, type BrowserName } from '../manifest.ts';
import { type Figure, ofRuns } from './figure.ts';

/* How fast what the reader uses follows: the popup's opening, and the page while the popup's slider moves. */

const OPENINGS = 9;
const MOVES = 15;

/** Milliseconds that neither may take. */
const LIMIT = { most: 100 };

/** A text that comes with the extension: what the browser itself takes to show anything of an extension. */
const BARE = 'THIRD_PARTY_NOTICES.txt';

interface Opening {
  /** Milliseconds from the navigation to the first pixels with content: the popup's outline and mark. */
  readonly paint: number;
  /** Milliseconds from the navigation to the page's counts and controls. */
  readonly view: number;
}

/** Opens a page of the extension and takes its times; those of a view only where it has one. */
async function openPage(launched: Launched, path: string, hasView: boolean): Promise<Opening> {
  const page = await launched.browser.newPage();
  await page.bringToFront();
  page.goto(launched.extensionUrl(path)).catch(() => {});
  const times = await until(path, () =>
    page.evaluate((waits) => {
      const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
      const view = performance.getEntriesByName('view')[0]?.startTime ?? (waits ? undefined : Number.NaN);
      return paint === undefined || view === undefined ? null : { paint, view };
    }, hasView),
  );
  await page.close();
  if (!times) throw new Error(`${path} told no times.`);
  return times;
}

/** Has the page keep the time of its first change, on the clock that all tabs share. */
function awaitChange(page: Page): Promise<void> {
  return page.evaluate(() => {
    const keep = window as unknown as { changed: number };
    keep.changed = 0;
    const observer = new MutationObserver(() => {
      keep.changed = performance.timeOrigin + performance.now();
      observer.disconnect();
    });
    observer.observe(document.body, { childList: true, subtree: true, attributes: true });
  });
}

/** Moves the slider as a hand does. @returns the time at which it moved, on the clock that all tabs share */
function moveTo(popup: Page, tolerance: number): Promise<number> {
  return popup.evaluate((value) => {
    const slider = document.querySelector<HTMLInputElement>('#tolerance');
    if (!slider) throw new Error('The popup has no slider.');
    slider.value = String(value);
    const moved = performance.timeOrigin + performance.now();
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    return moved;
  }, tolerance);
}

/** Milliseconds from a move of the slider to the change of the page, for moves to and fro. */
async function follows(page: Page, popup: Page): Promise<number[]> {
  const times: number[] = [];
  for (let n = 0; n < MOVES; n++) {
    await awaitChange(page);
    const moved = await moveTo(popup, n % 2 ? 40 : 90);
    const changed = await until('the page to follow', () =>
      page.evaluate(() => (window as unknown as { changed: number }).changed),
    );
    times.push(Number(changed) - moved);
    await pause(100);
  }
  return times;
}

async function benchBrowser(browser: BrowserName): Promise<Figure[]> {
  const server = await startDemoServer();
  const launched = await launch({
    browser,
    extension: `${DIST}/${browser}`,
    headless: true,
    viewport: { width: 1280, height: 900 },
  });
  try {
    const url = server.url('news');
    const page = await launched.browser.newPage();
    await page.goto(url);
    await page.bringToFront();
    const console = await Console.open(launched);
    const tab = await console.tab(url);
    if (totals(await console.settled(tab)).folded === 0) throw new Error('Nothing folds on the news page.');
    const openings: Opening[] = [];
    const bare: Opening[] = [];
    for (let n = 0; n < OPENINGS; n++) {
      openings.push(await openPage(launched, `popup/popup.html?tab=${tab}`, true));
      bare.push(await openPage(launched, BARE, false));
    }
    const popup = await openExtensionPage(launched, `popup/popup.html?tab=${tab}`);
    await until('the slider', () => popup.$('#tolerance'));
    const moves = await follows(page, popup);
    const of = (name: string, values: readonly number[], limit?: typeof LIMIT) =>
      ofRuns(`${browser}: ${name}`, 'ms', values, limit);
    return [
      of(
        'popup to its first pixels',
        openings.map(({ paint }) => paint),
        LIMIT,
      ),
      of(
        'popup to its counts and controls',
        openings.map(({ view }) => view),
      ),
      of(
        'a bare text of the extension to its first pixels',
        bare.map(({ paint }) => paint),
      ),
      of('tolerance moved to page changed', moves, LIMIT),
    ];
  } finally {
    await launched.close();
    await server.close();
  }
}

/**
 * Measures in Chromium and Firefox, with the built extension on the demo article of 42 comments, how long the popup
 * takes to its first pixels and to its content, and how long the page takes to follow the popup's slider. For
 * `npm run bench`; needs `dist/` built.
 */
export async function benchUi(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const browser of BROWSERS) figures.push(...(await benchBrowser(browser)));
  return figures;
}
