import { describe, expect, it } from 'vitest';
import { addFolded, type DayCounts, dayOf, withinKeptDays } from '../../../src/core/statistics';

const today = new Date(2026, 2, 31, 12);

describe('addFolded', () => {
  it('sums by day, site and label', () => {
    const once = addFolded([], 'a.org', ['insult', 'insult', null], today);
    const twice = addFolded(once, 'a.org', ['insult'], today);
    expect(twice).toEqual([
      { day: '2026-03-31', site: 'a.org', label: 'insult', count: 3 },
      { day: '2026-03-31', site: 'a.org', label: 'list', count: 1 },
    ]);
  });

  it('leaves the other days as they are: what is over was dropped on reading', () => {
    const before: DayCounts = { day: '2020-01-01', site: 'a.org', label: 'threat', count: 2 };
    expect(addFolded([before], 'a.org', [], today)).toEqual([before]);
  });
});

describe('the days that are kept', () => {
  const at = (day: string): DayCounts => ({ day, site: 'a.org', label: 'threat', count: 1 });

  it('are 90 with today; what is older is dropped', () => {
    const kept = withinKeptDays([at('2026-01-01'), at('2025-12-31'), at('2026-01-02')], today);
    expect(kept.map(({ day }) => day)).toEqual(['2026-01-01', '2026-01-02']);
  });

  it('loses nothing when the clock was set back', () => {
    expect(withinKeptDays([at('2026-06-01')], today)).toEqual([at('2026-06-01')]);
  });

  it('writes local days', () => {
    expect(dayOf(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
  });
});
