import { describe, expect, it } from 'vitest';
import { foldedAt, HISTOGRAM_SIZE } from '../../../src/core/status';

describe('foldedAt', () => {
  it('counts what folds at a tolerance, over all frames', () => {
    const one = new Array<number>(HISTOGRAM_SIZE).fill(0);
    one[30] = 2;
    one[101] = 1;
    const other = new Array<number>(HISTOGRAM_SIZE).fill(0);
    other[30] = 1;
    expect(foldedAt([one, other], 0)).toBe(4);
    expect(foldedAt([one, other], 30)).toBe(4);
    expect(foldedAt([one, other], 31)).toBe(1);
    expect(foldedAt([one, other], 100)).toBe(1);
    expect(foldedAt([], 0)).toBe(0);
  });
});
