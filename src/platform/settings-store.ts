import { carryInEntries, carryUnknown } from '../core/carry-unknown';
import { overridesFor, preferencesFor, type Settings, type SiteOverrides } from '../core/settings';
import type { Report } from '../core/settings-check';
import { bytesOf, fromItems, type Items, isNewer, isSettingsItem, toItems } from '../core/settings-items';
import { browser } from './browser';
import { following } from './following';
import { readingProblem, StorageProblem, storageProblem } from './storage-problem';
import { watchStored } from './stored-watch';
import { inTurn } from './turns';

const area = () => browser.storage.sync;

async function readItems(): Promise<Items> {
  const all = await area()
    .get(null)
    .catch((error) => {
      throw readingProblem(error);
    });
  return Object.fromEntries(Object.entries(all).filter(([key]) => isSettingsItem(key)));
}

/** The reader's settings; what is stored but does not fit is passed over, reported, and its default taken. */
export async function readSettings(report: Report = console.warn): Promise<Settings> {
  return fromItems(await readItems(), report);
}

/** The settings for who needs them often. */
export function followSettings(): () => Promise<Settings> {
  return following(() => readSettings(() => {}), onChange);
}

/** Calls `changed` after each change, wherever it was made. */
function onChange(changed: () => void, signal?: AbortSignal): void {
  watchStored('sync', isSettingsItem, changed, signal);
}

/** Calls `listener` with the settings after each change, wherever it was made. */
export function watchSettings(listener: (settings: Settings) => void, signal?: AbortSignal): void {
  const changed = async () => {
    const settings = await readSettings(() => {});
    if (!signal?.aborted) listener(settings);
  };
  onChange(() => void changed(), signal);
}

/**
 * Writes the items that differ; all or, on a fault, what was before. One call decides: it also empties the items that
 * are no longer there, which makes their room free for the others and reads as if they were gone.
 */
async function writeDifference(before: Items, after: Items): Promise<void> {
  const gone = Object.keys(before).filter((key) => !Object.hasOwn(after, key));
  const wanted: Items = { ...after, ...Object.fromEntries(gone.map((key) => [key, []])) };
  const changed = Object.fromEntries(
    Object.entries(wanted).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(before[key])),
  );
  try {
    if (Object.keys(changed).length > 0) await area().set(changed);
  } catch (error) {
    throw storageProblem(error);
  }
  try {
    if (gone.length > 0) await area().remove(gone);
  } catch {
    // They are empty: what is left to do is done with the next change.
  }
}

/**
 * Changes the settings and keeps them. Changes wait for each other, those of other windows too, so that none is
 * computed from settings that are about to change.
 * @throws StorageProblem when they could not be kept; then nothing has changed
 */
export function changeSettings(change: (settings: Settings) => Settings): Promise<void> {
  return inTurn('settings', async () => {
    const before = await readItems();
    // Written over in our layout, the newer version would lose what only it knows.
    if (isNewer(before)) throw new StorageProblem(browser.i18n.getMessage('problem_storage_newer'));
    const after = carryInEntries(before, change(fromItems(before)));
    await writeDifference(before, carryUnknown(before, toItems(after)));
  });
}

/**
 * Lays `patch` over the settings of one site; null forgets them. What a parent site lends (example.org to
 * news.example.org) is kept, for a site's own settings hide it.
 */
export function changeSite(site: string, patch: SiteOverrides | null): Promise<void> {
  return changeSettings((settings) => {
    const { [site]: _, ...others } = settings.sites;
    if (patch === null) return { ...settings, sites: others };
    return { ...settings, sites: { ...others, [site]: { ...overridesFor(settings, site), ...patch } } };
  });
}

/** Turns Foldaway on or off on one site, whichever it is not when the change has its turn: two presses are none. */
export function toggleSite(site: string): Promise<void> {
  return changeSettings((settings) => {
    const own = { ...overridesFor(settings, site), on: !preferencesFor(settings, site).on };
    return { ...settings, sites: { ...settings.sites, [site]: own } };
  });
}

/** How much of the browser's room for synced settings is in use. */
export async function usedBytes(): Promise<{ bytes: number; limit: number; sites: number }> {
  const items = await readItems();
  // As the browsers count it: the key and the value as JSON. Firefox has no getBytesInUse before 156.
  const bytes = Object.entries(items).reduce((sum, [key, value]) => sum + key.length + bytesOf(value), 0);
  return { bytes, limit: 102_400, sites: Object.keys(fromItems(items).sites).length };
}
