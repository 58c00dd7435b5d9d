import { addFolded, type DayCounts, isDayCounts, withinKeptDays } from '../core/statistics';
import { browser } from './browser';

export type { DayCounts } from '../core/statistics';

const KEY = 'statistics';
/** Folded comments by day, site and label of the last 90 days, kept on this machine. */
export async function readStatistics(): Promise<DayCounts[]> {
  const { [KEY]: kept } = await browser.storage.local.get(KEY);
  return Array.isArray(kept) ? withinKeptDays(kept.filter(isDayCounts), new Date()) : [];
}

let last: Promise<unknown> = Promise.resolve();

/** Changes wait for each other, so that no count is lost. */
function change(to: (counts: DayCounts[]) => DayCounts[]): Promise<void> {
  const next = last.then(async () => {
    await browser.storage.local.set({ [KEY]: to(await readStatistics()) });
  });
  last = next.catch(() => undefined);
  return next;
}

/** Adds newly folded comments. */
export function addToStatistics(site: string, labels: Parameters<typeof addFolded>[2]): Promise<void> {
  return change((counts) => addFolded(counts, site, labels, new Date()));
}

/** Drops from the disk what is older than 90 days: where nothing is folded or counted any more, nothing else would. */
export async function forgetOldDays(): Promise<void> {
  const { [KEY]: kept } = await browser.storage.local.get(KEY);
  if (kept !== undefined) await change((counts) => counts);
}

export async function eraseStatistics(): Promise<void> {
  await browser.storage.local.remove(KEY);
}
