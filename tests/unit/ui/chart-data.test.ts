import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DayCounts, KEPT_DAYS } from '../../../src/core/statistics';
import { CHART_LABELS, chartTop, dayBars, totalsBy } from '../../../src/options/chart-data';

const TODAY = new Date(2026, 2, 30);
const COUNTS: DayCounts[] = [
  { day: '2026-03-30', site: 'a.org', label: 'insult', count: 2 },
  { day: '2026-03-30', site: 'b.org', label: 'insult', count: 3 },
  { day: '2026-03-30', site: 'b.org', label: 'list', count: 1 },
  { day: '2026-03-29', site: 'a.org', label: 'threat', count: 4 },
  { day: '2025-03-30', site: 'a.org', label: 'threat', count: 9 },
];

describe('the chart of folded comments', () => {
  it('has a bar for each of the last 90 days, over a change of the clock too', () => {
    const days = dayBars(COUNTS, TODAY).map(({ day }) => day);
    expect(days).toHaveLength(KEPT_DAYS);
    expect(new Set(days).size).toBe(KEPT_DAYS);
    expect(days.at(-1)).toBe('2026-03-30');
    expect(days).toEqual([...days].sort());
  });

  it('stacks the labels of all sites and leaves out what is older', () => {
    const bars = dayBars(COUNTS, TODAY);
    expect(bars.at(-1)).toEqual({
      day: '2026-03-30',
      total: 6,
      parts: [
        { label: 'insult', count: 5 },
        { label: 'list', count: 1 },
      ],
    });
    expect(bars.reduce((sum, { total }) => sum + total, 0)).toBe(10);
  });

  it('has room for the tallest bar, and not for many times it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), (most) => {
        expect(chartTop(most)).toBeGreaterThanOrEqual(most);
        expect(chartTop(most)).toBeLessThanOrEqual(Math.max(5, most * 1.5));
      }),
    );
  });

  it('sums by site, largest first', () => {
    expect(totalsBy(COUNTS, ({ site }) => site)).toEqual([
      { key: 'a.org', count: 15 },
      { key: 'b.org', count: 4 },
    ]);
  });

  it('has a place for every label', () => {
    expect(new Set(CHART_LABELS).size).toBe(8);
  });
});
