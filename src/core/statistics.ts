import * as v from 'valibot';
import { LABELS, type Label } from './labels';

/** Folded comments of one day, site and label; `list` where a list of the reader's folded them. */
export interface DayCounts {
  /** `YYYY-MM-DD`, local time. */
  readonly day: string;
  readonly site: string;
  readonly label: Label | 'list';
  readonly count: number;
}

const schema = v.object({
  day: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/)),
  site: v.string(),
  label: v.picklist([...LABELS, 'list']),
  count: v.pipe(v.number(), v.integer(), v.minValue(1)),
});

/** Whether a stored value is such a count. */
export function isDayCounts(value: unknown): value is DayCounts {
  return v.is(schema, value);
}

export const KEPT_DAYS = 90;

/** The local date of `time` as `YYYY-MM-DD`. */
export function dayOf(time: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
}

/** The counts of the 90 days that end with `today`; a clock set back loses nothing, for later days stay as well. */
export function withinKeptDays(counts: readonly DayCounts[], today: Date): DayCounts[] {
  const oldest = dayOf(new Date(today.getFullYear(), today.getMonth(), today.getDate() - KEPT_DAYS + 1));
  return counts.filter(({ day }) => day >= oldest);
}

/**
 * Adds folded comments to the counts.
 * @param labels one entry a folded comment; null where a list folded it
 */
export function addFolded(
  counts: readonly DayCounts[],
  site: string,
  labels: readonly (Label | null)[],
  today: Date,
): DayCounts[] {
  const sums = new Map<string, DayCounts>();
  const add = (entry: DayCounts) => {
    const key = `${entry.day} ${entry.site} ${entry.label}`;
    sums.set(key, { ...entry, count: entry.count + (sums.get(key)?.count ?? 0) });
  };
  for (const entry of counts) add(entry);
  for (const label of labels) add({ day: dayOf(today), site, label: label ?? 'list', count: 1 });
  return [...sums.values()];
}
