import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldedAt, HISTOGRAM_SIZE } from '../../../src/core/status';
import { histogramBins } from '../../../src/ui/histogram-bins';

const histogram = fc.array(fc.nat(50), { minLength: HISTOGRAM_SIZE, maxLength: HISTOGRAM_SIZE });

describe('the histogram under the slider', () => {
  it('holds each tolerance once, in order', () => {
    const covered = histogramBins([]).flatMap(({ from, to }) =>
      Array.from({ length: to - from + 1 }, (_, i) => from + i),
    );
    expect(covered).toEqual(Array.from({ length: 101 }, (_, i) => i));
  });

  it('counts every comment of every frame that some tolerance lets stay', () => {
    fc.assert(
      fc.property(fc.array(histogram, { maxLength: 3 }), (frames) => {
        const sum = histogramBins(frames).reduce((total, { count }) => total + count, 0);
        const always = frames.reduce((total, frame) => total + (frame[101] ?? 0), 0);
        expect(sum).toBe(foldedAt(frames, 0) - always);
      }),
    );
  });

  it('takes a frame that has told nothing yet', () => {
    expect(histogramBins([[]]).every(({ count }) => count === 0)).toBe(true);
  });
});
