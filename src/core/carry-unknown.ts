import { readOr } from './read';
import type { Field } from './setting-fields';
import { GENERAL_FIELDS, SITE_FIELDS } from './settings';
import type { Items } from './settings-items';

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
