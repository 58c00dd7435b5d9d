import { type Read, readOr } from './read';
import type { Field } from './setting-fields';
import {
  type AuthorRule,
  GENERAL_FIELDS,
  readAuthorRule,
  readPickedRule,
  readWordRule,
  type Settings,
  SITE_FIELDS,
  type WordRule,
} from './settings';
import { gathered, type Items } from './settings-items';

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What `before` has that `fields` do not know: other keys, and values that do not fit. */
function unknownOf(before: unknown, fields: Record<string, Field>): Record<string, unknown> {
  if (!isRecord(before)) return {};
  const isUnknown = ([key, value]: [string, unknown]) => {
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
    return field ? !readOr(field.read, value) : key !== '__proto__';
  };
  return Object.fromEntries(Object.entries(before).filter(isUnknown));
}

/** What a rule is about: all of it but what is done. */
const subjectOf = ({ action: _, ...subject }: AuthorRule | WordRule) => JSON.stringify(subject);

/** `settings` whose rules and picked threads have, where they stay, what else `before` keeps with them. */
export function carryInEntries(before: Items, settings: Settings): Settings {
  const stored = (name: string) => gathered(name, before).flatMap(([, kept]) => kept ?? []);
  const carry = <T extends AuthorRule | WordRule>(name: string, read: Read<T>, rules: readonly T[]): T[] => {
    const old = new Map<string, object>();
    for (const raw of stored(name)) {
      const rule = readOr(read, raw)?.value;
      if (rule) old.set(subjectOf(rule), raw as object);
    }
    return rules.map((rule) => ({ ...old.get(subjectOf(rule)), ...rule }));
  };
  const threads = new Map(stored('picked').filter(isRecord).flatMap(Object.entries));
  const picked = Object.entries(settings.picked).map(([site, rule]) => {
    const raw: unknown = threads.get(site);
    const stays = JSON.stringify(readOr(readPickedRule, raw)?.value) === JSON.stringify(rule);
    return [site, stays ? { ...(raw as object), ...rule } : rule];
  });
  return {
    ...settings,
    authors: carry('authors', readAuthorRule, settings.authors),
    words: carry('words', readWordRule, settings.words),
    picked: Object.fromEntries(picked),
  };
}

/**
 * `after` with those settings and values of `before` that this version does not know: a newer one on another machine
 * may keep them in the same items. What `after` sets itself wins; those of a site that is forgotten go with it.
 */
export function carryUnknown(before: Items, after: Items): Items {
  const carried: Items = { ...after };
  const fields = { defaults: SITE_FIELDS, general: GENERAL_FIELDS };
  for (const [key, known] of Object.entries(fields)) {
    carried[key] = { ...unknownOf(before[key], known), ...(after[key] as object) };
  }
  for (const [key, bucket] of Object.entries(after)) {
    const old = before[key];
    if (!key.startsWith('sites.') || !isRecord(bucket) || !isRecord(old)) continue;
    const sites = Object.entries(bucket).map(([site, own]) => {
      const unknown = Object.hasOwn(old, site) ? unknownOf(old[site], SITE_FIELDS) : {};
      return [site, { ...unknown, ...(own as object) }];
    });
    carried[key] = Object.fromEntries(sites);
  }
  return carried;
}
