import { bucketOf, SITE_BUCKETS } from '../core/settings-bucket';
import { lineage } from '../core/site';
import { browser } from './browser';
import { readPause, watchPause } from './pause';

/** What a page that is not read yet must know of the reader's settings, read without the rest of them. */
export interface SiteWish {
  /** Whether Foldaway is on there, and not paused. */
  readonly on: boolean;
  /** Whether the reader has pointed out what its comments are: there may be some in a page that looks like nothing. */
  readonly picked: boolean;
}

type Items = Readonly<Record<string, unknown>>;

/** The longest wait a timer takes. */
const LONGEST_MS = 0x7fffffff;

/** `record[key]` where that is an object. */
function objectIn(record: unknown, key: string): Items | undefined {
  if (typeof record !== 'object' || record === null || !Object.hasOwn(record, key)) return undefined;
  const value = (record as Items)[key];
  return typeof value === 'object' && value !== null ? (value as Items) : undefined;
}

/** As `preferencesFor` has it; where something does not fit, who reads all of it decides. */
function isOn(items: Items, site: string): boolean {
  const own = lineage(site)
    .map((name) => objectIn(objectIn(items, bucketOf('sites', name)), name))
    .find((found) => found);
  return (own?.on ?? objectIn(items, 'defaults')?.on) !== false;
}

function isPicked(items: Items, site: string | undefined): boolean {
  return Object.keys(items).some((key) => {
    if (!key.startsWith('picked.')) return false;
    return site === undefined
      ? Object.keys(objectIn(items, key) ?? {}).length > 0
      : objectIn(objectIn(items, key), site) !== undefined;
  });
}

function keysFor(site: string | undefined): string[] {
  if (site === undefined) return Array.from({ length: SITE_BUCKETS }, (_, i) => `picked.${i}`);
  const buckets = lineage(site).map((name) => bucketOf('sites', name));
  return [...new Set(['defaults', bucketOf('picked', site), ...buckets])];
}

/**
 * Calls `tell` with what the reader wants of a site, now and after each change of it, and when a pause is over.
 * @param site undefined where it is not known: then it counts as one where Foldaway is on, and all that was picked counts
 */
export function watchWish(
  site: string | undefined,
  tell: (wish: SiteWish) => void,
  signal: AbortSignal,
): void {
  const keys = keysFor(site);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const read = async () => {
    clearTimeout(timer);
    // Storage that cannot be read is told of where there is something to fold.
    const items = browser.storage.sync.get(keys).catch(() => ({}));
    const pausedUntil = readPause().catch(() => 0);
    const [kept, until] = await Promise.all([items as Promise<Items>, pausedUntil]);
    if (signal.aborted) return;
    const rest = until - Date.now();
    if (rest > 0 && rest < LONGEST_MS) timer = setTimeout(read, rest + 50);
    tell({ on: rest <= 0 && (site === undefined || isOn(kept, site)), picked: isPicked(kept, site) });
  };
  const changed = (changes: Items, area: string) => {
    if (area === 'sync' && keys.some((key) => key in changes)) void read();
  };
  // Listened to before it is read: what changes in between is not missed.
  browser.storage.onChanged.addListener(changed);
  watchPause(() => void read(), signal);
  const end = () => {
    clearTimeout(timer);
    browser.storage.onChanged.removeListener(changed);
  };
  signal.addEventListener('abort', end, { once: true });
  void read();
}
