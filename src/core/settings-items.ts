import { type Read, readOr } from './read';
import {
  type AuthorRule,
  DEFAULT_SETTINGS,
  GENERAL_FIELDS,
  type GeneralPreferences,
  readAuthorRule,
  readPickedRule,
  readWordRule,
  type Settings,
  SITE_FIELDS,
  type SiteOverrides,
  type SitePreferences,
  type WordRule,
} from './settings';
import { checkFields, checkList, type Report } from './settings-check';

/*
 * How settings lie in `storage.sync`, which takes 8 KB an item, 100 KB and 512 items in all, and is merged
 * between machines item by item: sites are spread over buckets by a hash of their name, so that a change of
 * one site writes one small item and two machines that change different sites seldom meet; lists lie in chunks.
 */

/** Version of the layout below; raised when an older Foldaway could no longer write it without harm. */
export const LAYOUT_VERSION = 1;
export const SITE_BUCKETS = 32;
const LIST_CHUNK_BYTES = 6000;

export type Items = Record<string, unknown>;

/** Whether a storage item holds settings (and is not something of a later version, or of nobody). */
export function isSettingsItem(key: string): boolean {
  return /^(version|defaults|general|(sites|picked|authors|words)\.\d+)$/.test(key);
}

/** The item that holds the settings of `site` (32-bit FNV-1a of its name). */
export function bucketOf(prefix: 'sites' | 'picked', site: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < site.length; i++) hash = Math.imul(hash ^ site.charCodeAt(i), 0x01000193);
  return `${prefix}.${(hash >>> 0) % SITE_BUCKETS}`;
}

function changedOnly<T extends object>(values: T, defaults: T): Partial<T> {
  const entries = Object.entries(values).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(defaults[key as keyof T]),
  );
  return Object.fromEntries(entries) as Partial<T>;
}

function buckets(prefix: 'sites' | 'picked', bySite: Readonly<Record<string, unknown>>): Items {
  const items: Items = {};
  for (const [site, value] of Object.entries(bySite)) {
    const key = bucketOf(prefix, site);
    items[key] = { ...(items[key] as object | undefined), [site]: value };
  }
  return items;
}

/** How much room `value` takes in storage, which counts the bytes of its JSON. */
export function bytesOf(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value)).length;
}

function chunks(prefix: string, list: readonly unknown[]): Items {
  const items: Items = {};
  let chunk: unknown[] = [];
  let size = 0;
  const flush = () => {
    if (chunk.length > 0) items[`${prefix}.${Object.keys(items).length}`] = chunk;
    chunk = [];
    size = 0;
  };
  for (const entry of list) {
    const bytes = bytesOf(entry) + 1;
    if (size + bytes > LIST_CHUNK_BYTES) flush();
    chunk.push(entry);
    size += bytes;
  }
  flush();
  return items;
}

/** The storage items that hold `settings`; what equals the default is not written. */
export function toItems(settings: Settings): Items {
  return {
    version: LAYOUT_VERSION,
    defaults: changedOnly(settings.defaults, DEFAULT_SETTINGS.defaults),
    general: changedOnly(settings.general, DEFAULT_SETTINGS.general),
    ...buckets('sites', settings.sites),
    ...buckets('picked', settings.picked),
    ...chunks('authors', settings.authors),
    ...chunks('words', settings.words),
  };
}

/** Whether a later version, on another machine of the reader's, laid these items out. */
export function isNewer(items: Items): boolean {
  return typeof items.version === 'number' && items.version > LAYOUT_VERSION;
}

/** Items of one prefix in the order of their numbers. */
export function gathered(prefix: string, items: Items): [string, unknown][] {
  return Object.entries(items)
    .filter(([key]) => key.startsWith(`${prefix}.`))
    .sort(([a], [b]) => Number(a.slice(prefix.length + 1)) - Number(b.slice(prefix.length + 1)));
}

function bySite<T>(
  prefix: 'sites' | 'picked',
  items: Items,
  check: (raw: unknown, site: string) => T | null,
): Record<string, T> {
  const out: Record<string, T> = {};
  for (const [, bucket] of gathered(prefix, items)) {
    if (typeof bucket !== 'object' || bucket === null) continue;
    for (const [site, raw] of Object.entries(bucket)) {
      const value = check(raw, site);
      if (value !== null && site !== '__proto__') out[site] = value;
    }
  }
  return out;
}

/**
 * Settings from storage items, whatever they hold: what does not fit is reported, passed over and
 * replaced by its default.
 */
export function fromItems(items: Items, report: Report = () => {}): Settings {
  const list = <T>(prefix: string, read: Read<T>) =>
    gathered(prefix, items).flatMap(([, raw]) => checkList(read, raw, prefix, report));
  return {
    defaults: {
      ...DEFAULT_SETTINGS.defaults,
      ...checkFields<SitePreferences>(SITE_FIELDS, items.defaults, 'settings for all sites', report),
    },
    general: {
      ...DEFAULT_SETTINGS.general,
      ...checkFields<GeneralPreferences>(GENERAL_FIELDS, items.general, 'general settings', report),
    },
    sites: bySite('sites', items, (raw, site) =>
      checkFields<SiteOverrides>(SITE_FIELDS, raw, `settings of ${site}`, report),
    ),
    picked: bySite('picked', items, (raw, site) => {
      const checked = readOr(readPickedRule, raw);
      if (checked) return checked.value;
      report(`The thread picked on ${site} does not fit; it was passed over.`);
      return null;
    }),
    authors: list<AuthorRule>('authors', readAuthorRule),
    words: list<WordRule>('words', readWordRule),
  };
}
