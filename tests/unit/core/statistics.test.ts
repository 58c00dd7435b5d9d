import { describe, expect, it } from 'vitest';
import { addFolded, type DayCounts, dayOf } from '../../../src/core/statistics';

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

  it('keeps 90 days with today and drops what is older', () => {
    const at = (day: string): DayCounts => ({ day, site: 'a.org', label: 'threat', count: 1 });
    const kept = addFolded([at('2026-01-01'), at('2025-12-31'), at('2026-01-02')], 'a.org', [], today);
    expect(kept.map(({ day }) => day)).toEqual(['2026-01-01', '2026-01-02']);
  });

  it('loses nothing when the clock was set back', () => {
    const later: DayCounts = { day: '2026-06-01', site: 'a.org', label: 'threat', count: 2 };
    expect(addFolded([later], 'a.org', [], today)).toEqual([later]);
  });

  it('writes local days', () => {
    expect(dayOf(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
  });
});
