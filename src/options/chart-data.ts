import { LABELS, type Label } from '../core/labels';
import { type DayCounts, dayOf, KEPT_DAYS } from '../core/statistics';

export type ChartLabel = Label | 'list';
/** From the bottom of a bar to its top. */
export const CHART_LABELS: readonly ChartLabel[] = [...LABELS, 'list'];

/** What was folded on one day. */
export interface DayBar {
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly total: number;
  /** In the order of `CHART_LABELS`, without those of which there are none. */
  readonly parts: readonly { readonly label: ChartLabel; readonly count: number }[];
}

/** One bar a day for the 90 days that end with `today`, days without folds among them. */
export function dayBars(counts: readonly DayCounts[], today: Date): DayBar[] {
  const days = Array.from({ length: KEPT_DAYS }, (_, i) =>
    dayOf(new Date(today.getFullYear(), today.getMonth(), today.getDate() - KEPT_DAYS + 1 + i)),
  );
  const byDay = new Map<string, Map<ChartLabel, number>>();
  for (const { day, label, count } of counts) {
    const sums = byDay.get(day) ?? new Map<ChartLabel, number>();
    byDay.set(day, sums.set(label, (sums.get(label) ?? 0) + count));
  }
  return days.map((day) => {
    const sums = byDay.get(day);
    const parts = CHART_LABELS.flatMap((label) => {
      const count = sums?.get(label) ?? 0;
      return count > 0 ? [{ label, count }] : [];
    });
    return { day, parts, total: parts.reduce((sum, part) => sum + part.count, 0) };
  });
}

/** Sums by `keyOf`, largest first. */
export function totalsBy<K extends string>(
  counts: readonly DayCounts[],
  keyOf: (entry: DayCounts) => K,
): { readonly key: K; readonly count: number }[] {
  const sums = new Map<K, number>();
  for (const entry of counts) sums.set(keyOf(entry), (sums.get(keyOf(entry)) ?? 0) + entry.count);
  return [...sums]
    .map(([key, count]) => ({ key, count }))
    .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
}

/** A round number at or above `most`, for the top of the chart. */
export function chartTop(most: number): number {
  if (most <= 5) return 5;
  const power = 10 ** Math.floor(Math.log10(most));
  const step = [1, 1.5, 2, 3, 4, 5, 6, 8, 10].find((factor) => factor * power >= most) ?? 10;
  return step * power;
}
