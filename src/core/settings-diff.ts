import { authorRuleKey } from './authors';
import type { BackupSettings } from './backup';
import { foldCase } from './fold-case';
import { sameContent } from './same-content';
import type { AuthorRule, Settings, SiteOverrides, WordRule } from './settings';

function wordKey(rule: WordRule): string {
  return foldCase(rule.words);
}

function mergeLists<T>(ours: readonly T[], theirs: readonly T[], keyOf: (entry: T) => string): T[] {
  const merged = new Map(ours.map((entry) => [keyOf(entry), entry]));
  for (const entry of theirs) merged.set(keyOf(entry), entry);
  return [...merged.values()];
}

/**
 * Lays a backup over the present settings: where both speak of the same thing the backup wins; settings,
 * sites, authors, words and threads that only the present ones have stay.
 */
export function mergeSettings(ours: Settings, theirs: BackupSettings): Settings {
  const sites: Record<string, SiteOverrides> = { ...ours.sites };
  for (const [site, overrides] of Object.entries(theirs.sites)) {
    sites[site] = { ...(Object.hasOwn(sites, site) ? sites[site] : undefined), ...overrides };
  }
  return {
    defaults: { ...ours.defaults, ...theirs.defaults },
    general: { ...ours.general, ...theirs.general },
    sites,
    authors: mergeLists(ours.authors, theirs.authors, authorRuleKey),
    words: mergeLists(ours.words, theirs.words, wordKey),
    picked: { ...ours.picked, ...theirs.picked },
  };
}

/** One thing that differs between two settings. */
export interface Change {
  readonly place: 'defaults' | 'general' | 'sites' | 'authors' | 'words' | 'picked';
  /** The setting's, site's or author's name, or the words. */
  readonly name: string;
  readonly kind: 'added' | 'removed' | 'changed';
}

/** What would change from `before` to `after`, in the order of the options page. */
export function diffSettings(before: Settings, after: Settings): Change[] {
  return [
    ...diffRecords('defaults', before.defaults, after.defaults),
    ...diffRecords('general', before.general, after.general),
    ...diffRecords('sites', before.sites, after.sites),
    ...diffLists('authors', before.authors, after.authors, authorRuleKey, authorName),
    ...diffLists('words', before.words, after.words, wordKey, (rule) => rule.words),
    ...diffRecords('picked', before.picked, after.picked),
  ];
}

function authorName(rule: AuthorRule): string {
  return rule.site === undefined ? rule.author : `${rule.author} (${rule.site})`;
}

function diffRecords(place: Change['place'], before: object, after: object): Change[] {
  return diffMaps(place, new Map(Object.entries(before)), new Map(Object.entries(after)), (_, key) => key);
}

function diffLists<T>(
  place: Change['place'],
  before: readonly T[],
  after: readonly T[],
  keyOf: (entry: T) => string,
  nameOf: (entry: T) => string,
): Change[] {
  const byKey = (list: readonly T[]) => new Map(list.map((entry) => [keyOf(entry), entry]));
  return diffMaps(place, byKey(before), byKey(after), nameOf);
}

function diffMaps<T>(
  place: Change['place'],
  before: ReadonlyMap<string, T>,
  after: ReadonlyMap<string, T>,
  nameOf: (entry: T, key: string) => string,
): Change[] {
  const changes: Change[] = [];
  for (const [key, entry] of [...new Map([...before, ...after])].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const name = nameOf(entry, key);
    if (!before.has(key)) changes.push({ place, name, kind: 'added' });
    else if (!after.has(key)) changes.push({ place, name, kind: 'removed' });
    else if (!sameContent(before.get(key), entry)) changes.push({ place, name, kind: 'changed' });
  }
  return changes;
}
