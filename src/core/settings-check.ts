import { type Read, readOr } from './read';
import type { Field } from './setting-fields';

/** Called with one sentence for each stored value that was not as it should be and was passed over. */
export type Report = (sentence: string) => void;

/**
 * Keeps what is valid in `raw`, key by key; reports and drops the rest. Unknown keys are dropped in silence:
 * they may come from a newer version on another machine.
 * @param where named in the report ("settings of example.org")
 */
export function checkFields<T extends object>(
  fields: Record<string, Field>,
  raw: unknown,
  where: string,
  report: Report,
): Partial<T> {
  if (raw === undefined) return {};
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    report(`The ${where} are not a list of settings; they were passed over.`);
    return {};
  }
  const kept: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(fields)) {
    const value = (raw as Record<string, unknown>)[key];
    if (value === undefined || !Object.hasOwn(raw, key)) continue;
    const checked = readOr(field.read, value);
    if (checked) kept[key] = checked.value;
    else report(`In the ${where}, "${key}" has a value that does not fit; it was passed over.`);
  }
  return kept as Partial<T>;
}

/** Keeps the valid entries of a stored list. */
export function checkList<T>(read: Read<T>, raw: unknown, where: string, report: Report): T[] {
  if (raw === undefined) return [];
  if (!Array.isArray(raw)) {
    report(`The ${where} are not a list; they were passed over.`);
    return [];
  }
  return raw.flatMap((entry, i) => {
    const checked = readOr(read, entry);
    if (checked) return [checked.value];
    report(`Entry ${i + 1} of the ${where} does not fit; it was passed over.`);
    return [];
  });
}
