/** Tolerances run from 0 (folds everything doubtful) to 100 (folds nothing). */
export const TOLERANCES = 101;

/**
 * The table of an engine made safe to search: 101 probabilities that never fall, the last above 1 so that
 * 100 folds nothing. What is missing or no number folds nothing.
 */
export function safeThresholds(table: readonly number[]): readonly number[] {
  const safe: number[] = [];
  let highest = 0;
  for (let tolerance = 0; tolerance < TOLERANCES; tolerance++) {
    const value = table[tolerance] ?? Number.POSITIVE_INFINITY;
    highest = Math.max(highest, Number.isNaN(value) ? Number.POSITIVE_INFINITY : value);
    safe.push(highest);
  }
  safe[TOLERANCES - 1] = Math.max(highest, 1.01);
  return safe;
}

/** The highest tolerance at which `probability` still folds; -1: at none. `thresholds` as `safeThresholds` gives it. */
export function highestFolding(thresholds: readonly number[], probability: number): number {
  let low = -1;
  let high = TOLERANCES - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (probability >= (thresholds[middle] ?? Number.POSITIVE_INFINITY)) low = middle;
    else high = middle - 1;
  }
  return low;
}
