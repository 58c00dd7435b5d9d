/** One line of BENCHMARKS.md. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** Lowest and highest of the runs. */
  readonly spread?: readonly [number, number];
  /** What is to be reached: at most, or at least, this. */
  readonly limit?: { readonly most: number } | { readonly least: number };
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}

/** A figure that is the median of several runs, with their spread. */
export function ofRuns(
  name: string,
  unit: string,
  values: readonly number[],
  limit?: Figure['limit'],
): Figure {
  const spread: [number, number] = [Math.min(...values), Math.max(...values)];
  return { name: `${name}, median of ${values.length}`, value: median(values), unit, spread, limit };
}

/** Whether a figure keeps its limit; undefined where it has none, or was not measured. */
export function isMet({ value, limit }: Figure): boolean | undefined {
  if (!limit || !Number.isFinite(value)) return undefined;
  return 'most' in limit ? value <= limit.most : value >= limit.least;
}

/** How a quantity grows with a size: the slope of the line through the logarithms of both (1 is in proportion). */
export function exponent(sizes: readonly number[], quantities: readonly number[]): number {
  const x = sizes.map(Math.log);
  const y = quantities.map(Math.log);
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
  const [mx, my] = [mean(x), mean(y)];
  const over = x.reduce((sum, each, i) => sum + (each - mx) * ((y[i] ?? Number.NaN) - my), 0);
  return over / x.reduce((sum, each) => sum + (each - mx) ** 2, 0);
}
