import { bucketOf } from '../core/settings-bucket';
import { browser } from './browser';

/** Whether one of the stored buckets of rules may hold one for `site`, or, where that is not known, for any. */
function holdsOne(buckets: Readonly<Record<string, unknown>>, site: string | undefined): boolean {
  return Object.entries(buckets).some(
    ([key, rules]) =>
      key.startsWith('picked.') &&
      typeof rules === 'object' &&
      rules !== null &&
      (site === undefined ? Object.keys(rules).length > 0 : Object.hasOwn(rules, site)),
  );
}

/**
 * Calls `tell` when the reader has pointed out, or points out, what the comments of a site are: there may be some then in a
 * page that looks like nothing. Reads no more of the settings than that.
 * @param site undefined where it is not known
 */
export function whenPicked(site: string | undefined, tell: () => void, signal: AbortSignal): void {
  const changed = (changes: Record<string, { readonly newValue?: unknown }>, area: string) => {
    if (area !== 'sync') return;
    const now = Object.fromEntries(Object.entries(changes).map(([key, { newValue }]) => [key, newValue]));
    if (holdsOne(now, site)) tell();
  };
  // Listened to before it is read: what changes in between is not missed.
  browser.storage.onChanged.addListener(changed);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(changed), { once: true });
  const asked = site === undefined ? null : bucketOf('picked', site);
  browser.storage.sync.get(asked).then(
    (items) => holdsOne(items, site) && tell(),
    // Storage that cannot be read is told of where there is something to fold.
    () => {},
  );
}
