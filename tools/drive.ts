import type { Page } from 'puppeteer-core';
import type { FrameStatus } from '../src/core/status.ts';
import type { Launched } from './launch.ts';

/*
 * Speaks with the extension in a running browser the way its popup does, from one of its own pages.
 */

/** Between two looks: short at first, for most things are there at the first or second. */
const FIRST_POLL_MS = 25;
const LONGEST_POLL_MS = 200;
const PATIENCE_MS = 90_000;
/** So long nothing changes where all is done. */
const CALM_MS = 200;
/** Longer than a busy page takes to tell of itself. */
const ANSWER_MS = 3000;

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/**
 * Asks until `probe` gives something truthy.
 * @throws Error that names `what` when it never does
 */
export async function until<T>(what: string, probe: () => Promise<T>, patience = PATIENCE_MS): Promise<T> {
  const end = Date.now() + patience;
  let fault: unknown;
  let poll = FIRST_POLL_MS;
  do {
    try {
      const value = await probe();
      if (value) return value;
      fault = undefined;
    } catch (error) {
      fault = error;
    }
    await pause(poll);
    poll = Math.min(poll * 2, LONGEST_POLL_MS);
  } while (Date.now() < end);
  const reason = fault instanceof Error ? ` (${fault.message})` : '';
  throw new Error(`Waited ${patience / 1000} s in vain for ${what}${reason}.`);
}

/** Opens a page of the extension in a new tab. */
export async function openExtensionPage(launched: Launched, path: string): Promise<Page> {
  const page = await launched.browser.newPage();
  const address = launched.extensionUrl(path);
  // Firefox tells nothing of navigations into an extension's process: we look for ourselves.
  if (launched.name === 'firefox') page.goto(address).catch(() => {});
  else await page.goto(address);
  await until(`${path} to open`, () =>
    page.evaluate((url) => location.href === url && document.readyState === 'complete', address),
  );
  return page;
}

/** A page of the extension from which tabs are asked what the extension does in them. */
export class Console {
  private constructor(private readonly page: Page) {}

  static async open(launched: Launched): Promise<Console> {
    return new Console(await openExtensionPage(launched, 'popup/popup.html?tab=-1'));
  }

  /** Runs `work` in the page, among the extension's own. */
  evaluate: Page['evaluate'] = (work, ...parameters) => this.page.evaluate(work, ...parameters);

  /** Number of the tab that shows `url`. @throws Error when there is none */
  async tab(url: string): Promise<number> {
    return until(`a tab at ${url}`, () =>
      this.page.evaluate(async (wanted) => {
        const tabs = await (globalThis.browser ?? chrome).tabs.query({});
        return tabs.find((tab) => tab.url === wanted)?.id;
      }, url),
    ).then(Number);
  }

  /** What each frame of the tab says of itself, once all have answered. */
  statuses(tab: number): Promise<FrameStatus[]> {
    return this.page.evaluate(
      async (tabId, patience) => {
        const api = globalThis.browser ?? chrome;
        const port = api.tabs.connect(tabId, { name: 'popup' });
        const byFrame = new Map<string, FrameStatus>();
        // The browser knows how many frames there are to answer; a page that is just being left may have none.
        const target = { tabId, allFrames: true };
        // Neither is this one to have a name.
        const [func] = [() => true];
        const frames = api.scripting
          .executeScript({ target, injectImmediately: true, func })
          .then(({ length }) => length)
          .catch(() => 0);
        await new Promise<void>((resolve) => {
          // With a method: a function that is kept under a name would ask the page for a helper of ours.
          const answers = {
            expected: Number.POSITIVE_INFINITY,
            look(): void {
              if (byFrame.size >= answers.expected) resolve();
            },
          };
          port.onMessage.addListener((status: FrameStatus) => {
            byFrame.set(status.frame, status);
            answers.look();
          });
          port.onDisconnect.addListener(() => {
            void api.runtime.lastError;
            resolve();
          });
          void frames.then((count) => {
            answers.expected = count;
            answers.look();
          });
          setTimeout(resolve, patience);
        });
        port.disconnect();
        return [...byFrame.values()];
      },
      tab,
      ANSWER_MS,
    );
  }

  /**
   * Waits until `expected` comments are found in the tab, each has been judged (or refused), and nothing changes
   * any more. Where fewer are found, it waits long and then gives what there is.
   * @throws Error when no comment is found, or they are never all judged
   */
  async settled(tab: number, expected = 1): Promise<FrameStatus[]> {
    let calm: FrameStatus[] = [];
    let since = 0;
    const statuses = await until('the comments to be judged', async () => {
      const now = await this.statuses(tab);
      const { found } = totals(now);
      const done = found > 0 && now.every(({ state }) => state !== 'judging');
      if (!done || signature(now) !== signature(calm)) since = Date.now();
      calm = done ? now : [];
      return done && found >= expected && Date.now() - since >= CALM_MS ? now : null;
    }).catch((error: unknown) => {
      if (calm.length > 0) return calm;
      throw error;
    });
    return statuses ?? [];
  }

  /** Text on the toolbar button for the tab. */
  badge(tab: number): Promise<string> {
    return this.page.evaluate((tabId) => (globalThis.browser ?? chrome).action.getBadgeText({ tabId }), tab);
  }

  close(): Promise<void> {
    return this.page.close();
  }
}

/** Found, judged and folded of some frames together. */
export function totals(statuses: readonly FrameStatus[]): { found: number; judged: number; folded: number } {
  const sum = (of: (status: FrameStatus) => number) => statuses.reduce((n, status) => n + of(status), 0);
  return { found: sum((s) => s.found), judged: sum((s) => s.judged), folded: sum((s) => s.folded) };
}

function signature(statuses: readonly FrameStatus[]): string {
  return JSON.stringify(statuses.map(({ frame, found, judged, folded }) => [frame, found, judged, folded]));
}
