/** How many comments fold up to the tolerances of one bin. */
export interface Bin {
  /** First and last tolerance of the bin. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

const BIN_WIDTH = 4;

/**
 * Sums histograms of several frames into bins of four tolerances, 0..100. What a list folds (index 101)
 * has no place on the scale and is left out.
 */
export function histogramBins(histograms: readonly (readonly number[])[]): Bin[] {
  const bins: Bin[] = [];
  for (let from = 0; from <= 100; from += BIN_WIDTH) {
    const to = Math.min(100, from + BIN_WIDTH - 1);
    let count = 0;
    for (const histogram of histograms) {
      for (let t = from; t <= to; t++) count += histogram[t] ?? 0;
    }
    bins.push({ from, to, count });
  }
  return bins;
}
