import { addFolded, type DayCounts, dayOf, isDayCounts, withinKeptDays } from '../core/statistics';
import { browser } from './browser';
import { keeping } from './storage-problem';
import { inTurn } from './turns';

export type { DayCounts } from '../core/statistics';

/*
 * Every day is an item of its own: the browser tells each change of an item, whole, to every frame of every tab.
 * All days were one item at first, under the bare key.
 */
const KEY = 'statistics';
const keyOf = (day: string) => `${KEY}.${day}`;

/** All items of the statistics, as they are kept. */
async function readItems(): Promise<[string, unknown][]> {
  const all = Object.entries(await browser.storage.local.get(null));
  return all.filter(([key]) => key === KEY || key.startsWith(keyOf('')));
}

/** The counts in an item; what is none is passed over. */
function countsIn(item: unknown): DayCounts[] {
  return Array.isArray(item) ? item.filter(isDayCounts) : [];
}

function keptCounts(items: readonly [string, unknown][]): DayCounts[] {
  return withinKeptDays(
    items.flatMap(([, item]) => countsIn(item)),
    new Date(),
  );
}

/** Folded comments by day, site and label of the last 90 days, kept on this machine. */
export async function readStatistics(): Promise<DayCounts[]> {
  return keptCounts(await readItems());
}

/** Drops days that are over, and gives those of the one item of before an item each. */
async function tidy(): Promise<void> {
  const items = await readItems();
  const days: Record<string, DayCounts[]> = {};
  for (const count of keptCounts(items)) {
    const key = keyOf(count.day);
    days[key] = [...(days[key] ?? []), count];
  }
  // In one write, so that no count is there twice should the browser stop here.
  if (items.some(([key]) => key === KEY)) await browser.storage.local.set({ ...days, [KEY]: [] });
  await browser.storage.local.remove(items.map(([key]) => key).filter((key) => !(key in days)));
}

/** Adds newly folded comments. Changes wait for each other, so that no count is lost. */
export function addToStatistics(site: string, labels: Parameters<typeof addFolded>[2]): Promise<void> {
  return inTurn(KEY, async () => {
    const today = new Date();
    const key = keyOf(dayOf(today));
    const read = async () => (await browser.storage.local.get(key))[key];
    if ((await read()) === undefined) await tidy();
    await browser.storage.local.set({ [key]: addFolded(countsIn(await read()), site, labels, today) });
  });
}

/** Drops from the disk what is older than 90 days: where nothing is folded or counted any more, nothing else would. */
export function forgetOldDays(): Promise<void> {
  return inTurn(KEY, tidy);
}

/**
 * Forgets them all, those too that the background is about to write.
 * @throws StorageProblem when the browser did not do it
 */
export function eraseStatistics(): Promise<void> {
  return inTurn(KEY, () =>
    keeping(async () => browser.storage.local.remove((await readItems()).map(([key]) => key))),
  );
}
