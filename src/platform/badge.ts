import { siteOf } from '../core/site';
import { browser } from './browser';

/*
 * The badge carries the number of comments folded in a tab: the sum over its frames. The background may be stopped
 * at any moment, so the sums are kept in session storage.
 */

interface TabCounts {
  readonly site: string | null;
  readonly frames: Readonly<Record<number, number>>;
}

const PREFIX = 'tab.';
const keyOf = (tab: number) => `${PREFIX}${tab}`;
let last: Promise<unknown> = Promise.resolve();

async function write(tab: number, counts: TabCounts['frames']): Promise<void> {
  const sum = Object.values(counts).reduce((a, b) => a + b, 0);
  await browser.action.setBadgeText({ tabId: tab, text: sum > 0 ? String(Math.min(sum, 9999)) : '' });
}

async function add(
  tab: number,
  site: string | null,
  frame: number,
  folded: number,
  shown: boolean,
): Promise<void> {
  const key = keyOf(tab);
  const kept = (await browser.storage.session.get(key))[key] as TabCounts | undefined;
  if (!kept) await forgetClosedTabs();
  const before = kept?.site === site ? kept.frames : {};
  const { [frame]: _, ...others } = before;
  const frames = folded > 0 ? { ...others, [frame]: folded } : others;
  // A tab that is being closed says so as its last word; no name of a site may stay behind then.
  if (Object.keys(frames).length === 0) await browser.storage.session.remove(key);
  else await browser.storage.session.set({ [key]: { site, frames } satisfies TabCounts });
  await write(tab, shown ? frames : {});
}

/** Does `work` after what came before it; a tab that is gone by now is no error. */
function inOrder(work: () => Promise<void>): Promise<void> {
  const next = last.then(work).catch(() => undefined);
  last = next;
  return next;
}

/**
 * Takes the number that one frame folds. Where the badge is switched off it is not `shown`, but counted: no page says
 * its number again when it is switched on. A tab that is gone by now is no error.
 */
export function countOnBadge(
  tab: number,
  address: string | undefined,
  frame: number,
  folded: number,
  shown = true,
): Promise<void> {
  return inOrder(() => add(tab, siteOf(address), frame, folded, shown));
}

/**
 * Forgets tabs that went without a last word, as one does that crashed. To listen for tabs that are closed would start
 * the background with each of them.
 */
export async function forgetClosedTabs(): Promise<void> {
  const kept = Object.keys(await browser.storage.session.get(null)).filter((key) => key.startsWith(PREFIX));
  if (kept.length === 0) return;
  const open = new Set((await browser.tabs.query({})).map(({ id = -1 }) => keyOf(id)));
  const closed = kept.filter((key) => !open.has(key));
  if (closed.length > 0) await browser.storage.session.remove(closed);
}

/** Sets the badge's colours, and forgets tabs that are closed. */
export function prepareBadge(): void {
  void browser.action.setBadgeBackgroundColor({ color: '#4a5568' });
  void browser.action.setBadgeTextColor?.({ color: '#ffffff' });
  void forgetClosedTabs();
}

/** Puts the numbers that are known on their tabs, for readers who switched the badge on. */
export function showBadges(): Promise<void> {
  return inOrder(async () => {
    const kept = Object.entries(await browser.storage.session.get(null));
    const tabs = kept.filter(([key]) => key.startsWith(PREFIX)) as [string, TabCounts][];
    const writes = tabs.map(([key, { frames }]) => write(Number(key.slice(PREFIX.length)), frames));
    await Promise.allSettled(writes);
  });
}

/** Takes the number off every tab, for readers who switched the badge off. */
export async function clearBadges(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(
    tabs.map(({ id }) => id !== undefined && browser.action.setBadgeText({ tabId: id, text: '' })),
  );
}
