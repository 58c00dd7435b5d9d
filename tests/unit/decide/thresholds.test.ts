import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { highestFolding, safeThresholds } from '../../../src/decide/thresholds';

describe('thresholds', () => {
  it('never fall, are 101, and fold nothing at 100, whatever the table', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1, max: 2 }), { maxLength: 130 }), (table) => {
        const safe = safeThresholds(table);
        expect(safe).toHaveLength(101);
        for (let t = 1; t < 101; t++) expect(safe[t]).toBeGreaterThanOrEqual(safe[t - 1] ?? 0);
        expect(highestFolding(safe, 1)).toBeLessThan(100);
      }),
    );
  });

  it('finds the highest tolerance that folds, as a search one by one does', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 101, maxLength: 101 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (table, probability) => {
          const safe = safeThresholds(table.sort((a, b) => a - b));
          let slow = -1;
          for (let t = 0; t < 101; t++) if (probability >= (safe[t] ?? 2)) slow = t;
          expect(highestFolding(safe, probability)).toBe(slow);
        },
      ),
    );
  });

  it('folds nothing by a table that is no table', () => {
    expect(highestFolding(safeThresholds([]), 1)).toBe(-1);
    expect(highestFolding(safeThresholds([Number.NaN]), 1)).toBe(-1);
  });
});
