import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auc, calibrationError, codePointOffsets, spanF1 } from '../../../tools/evaluate/metrics.ts';

describe('the area under the ROC curve', () => {
  it('is the share of pairs in the right order, ties counting half', () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.boolean()), { maxLength: 30 });
    fc.assert(
      fc.property(pairs, (rows) => {
        const ones = rows.filter(([, positive]) => positive).map(([score]) => score);
        const zeros = rows.filter(([, positive]) => !positive).map(([score]) => score);
        const won = ones.flatMap((one) =>
          zeros.map((zero): number => (one > zero ? 1 : one === zero ? 0.5 : 0)),
        );
        const found = auc(
          rows.map(([score]) => score),
          rows.map(([, positive]) => positive),
        );
        if (won.length === 0) expect(found).toBeNaN();
        else expect(found).toBeCloseTo(won.reduce((a, b) => a + b, 0) / won.length, 9);
      }),
    );
  });
});

describe('the calibration error', () => {
  it('is nothing where eight of ten at 0.8 are positive', () => {
    const positive = Array.from({ length: 10 }, (_, at) => at < 8);
    expect(calibrationError(Array(10).fill(0.8), positive)).toBeCloseTo(0, 9);
    expect(calibrationError(Array(10).fill(0.3), positive)).toBeCloseTo(0.5, 9);
  });
});

describe('the F1 of spans', () => {
  it('counts characters', () => {
    expect(spanF1([[0, 4]], [[2, 6]])).toBeCloseTo(0.5, 9);
    expect(spanF1([[0, 4]], [[0, 4]])).toBe(1);
    expect(
      spanF1(
        [
          [0, 2],
          [1, 4],
        ],
        [[0, 4]],
      ),
    ).toBe(1);
  });

  it('takes two empty sets for agreement, and one for none', () => {
    expect(spanF1([], [])).toBe(1);
    expect(spanF1([], [[0, 1]])).toBe(0);
    expect(spanF1([[0, 1]], [])).toBe(0);
  });

  it('can be told in code points', () => {
    const text = '🙂 bad';
    const at = text.indexOf('bad');
    expect(codePointOffsets(text, [[at, at + 3]])).toEqual([[2, 5]]);
    expect(codePointOffsets(text, [[0, text.length]])).toEqual([[0, 5]]);
  });
});
