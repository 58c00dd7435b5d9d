import { addFolded, type DayCounts, isDayCounts, withinKeptDays } from '../core/statistics';
import { browser } from './browser';
import { keeping } from './storage-problem';
import { inTurn } from './turns';

export type { DayCounts } from '../core/statistics';

const KEY = 'statistics';

/** Folded comments by day, site and label of the last 90 days, kept on this machine. */
export async function readStatistics(): Promise<DayCounts[]> {
  const { [KEY]: kept } = await browser.storage.local.get(KEY);
  return Array.isArray(kept) ? withinKeptDays(kept.filter(isDayCounts), new Date()) : [];
}

/** Changes wait for each other, so that no count is lost. */
function change(to: (counts: DayCounts[]) => DayCounts[]): Promise<void> {
  return inTurn(KEY, async () => browser.storage.local.set({ [KEY]: to(await readStatistics()) }));
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

/**
 * Forgets them all, those too that the background is about to write.
 * @throws StorageProblem when the browser did not do it
 */
export function eraseStatistics(): Promise<void> {
  return inTurn(KEY, () => keeping(() => browser.storage.local.remove(KEY)));
}
