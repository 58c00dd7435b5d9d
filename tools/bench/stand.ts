import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { FrameStatus } from '../../src/core/status.ts';
import { DIST } from '../build.ts';
import { Console, openExtensionPage } from '../drive.ts';
import { type Launched, launch } from '../launch.ts';
import type { BrowserName } from '../manifest.ts';

/** A browser with the built extension, and a page of the extension from which tabs are watched. */
export interface Stand {
  readonly launched: Launched;
  readonly watcher: Page;
  readonly console: Console;
  close(): Promise<void>;
}

export const VIEWPORT = { width: 1280, height: 900 };

export async function openStand(browser: BrowserName): Promise<Stand> {
  const launched = await launch({
    browser,
    extension: join(DIST, browser),
    headless: true,
    viewport: VIEWPORT,
  });
  const watcher = await openExtensionPage(launched, 'popup/popup.html?tab=-1');
  return { launched, watcher, console: await Console.open(launched), close: () => launched.close() };
}

/** The same browser without the extension. */
export function openBare(browser: BrowserName): Promise<Launched> {
  return launch({ browser, headless: true, viewport: VIEWPORT });
}

/**
 * Waits until `count` comments of a tab have been judged, or refused, as a popup would that is open all the while.
 * @returns when, in milliseconds since 1970
 * @throws where they are not within `patience` milliseconds
 */
export function allJudged(watcher: Page, tab: number, count: number, patience = 120_000): Promise<number> {
  return watcher.evaluate(
    (id, wanted, most) =>
      new Promise<number>((resolve, reject) => {
        const port = (globalThis.browser ?? chrome).tabs.connect(id, { name: 'popup', frameId: 0 });
        let last = 'nothing was heard';
        const timer = setTimeout(() => reject(new Error(`The page was not judged in time: ${last}.`)), most);
        port.onMessage.addListener(({ judged, unjudged, found }: FrameStatus) => {
          const done = judged + unjudged.empty + unjudged.language + unjudged.failed;
          last = `${done} of ${found} comments`;
          if (done < wanted) return;
          clearTimeout(timer);
          port.disconnect();
          resolve(Date.now());
        });
      }),
    tab,
    count,
    patience,
  );
}
