import { addFolded, type DayCounts, isDayCounts } from '../core/statistics';
import { browser } from './browser';

export type { DayCounts } from '../core/statistics';

const KEY = 'statistics';
/** Folded comments by day, site and label, kept on this machine for 90 days. */
export async function readStatistics(): Promise<DayCounts[]> {
  const { [KEY]: kept } = await browser.storage.local.get(KEY);
  return Array.isArray(kept) ? kept.filter(isDayCounts) : [];
}

let last: Promise<unknown> = Promise.resolve();

/** Adds newly folded comments; calls wait for each other, so that no count is lost. */
export function addToStatistics(site: string, labels: Parameters<typeof addFolded>[2]): Promise<void> {
  const next = last.then(async () => {
    await browser.storage.local.set({ [KEY]: addFolded(await readStatistics(), site, labels, new Date()) });
  });
  last = next.catch(() => undefined);
  return next;
}

export async function eraseStatistics(): Promise<void> {
  await browser.storage.local.remove(KEY);
}
