/** Measures of how well scores agree with labels. */

/**
 * Area under the ROC curve: how often a positive scores above a negative, ties counting half.
 * @returns NaN where one of the two is missing
 */
export function auc(scores: readonly number[], positive: readonly boolean[]): number {
  const order = scores.map((_, at) => at).sort((a, b) => (scores[a] as number) - (scores[b] as number));
  let rankSum = 0;
  let positives = 0;
  for (let at = 0; at < order.length; ) {
    let end = at + 1;
    while (end < order.length && scores[order[end] as number] === scores[order[at] as number]) end++;
    const rank = (at + 1 + end) / 2;
    for (let i = at; i < end; i++) {
      if (positive[order[i] as number]) {
        rankSum += rank;
        positives++;
      }
    }
    at = end;
  }
  const negatives = order.length - positives;
  if (positives === 0 || negatives === 0) return Number.NaN;
  return (rankSum - (positives * (positives + 1)) / 2) / (positives * negatives);
}

/**
 * Expected calibration error: how far, on average, the stated probability is from the share that is positive,
 * over `bins` of equal width (Naeini, Cooper and Hauskrecht 2015).
 */
export function calibrationError(scores: readonly number[], positive: readonly boolean[], bins = 15): number {
  const sums = Array.from({ length: bins }, () => ({ count: 0, stated: 0, found: 0 }));
  scores.forEach((score, at) => {
    const bin = sums[Math.min(bins - 1, Math.floor(score * bins))];
    if (!bin) return;
    bin.count++;
    bin.stated += score;
    bin.found += positive[at] ? 1 : 0;
  });
  const error = sums.reduce((sum, { stated, found }) => sum + Math.abs(stated - found), 0);
  return error / scores.length;
}

export type Offsets = readonly (readonly [number, number])[];

function charactersOf(spans: Offsets): Set<number> {
  const out = new Set<number>();
  for (const [start, end] of spans) for (let at = start; at < end; at++) out.add(at);
  return out;
}

/**
 * F1 of character offsets for one post; two empty sets agree fully, one empty set not at all
 * (Da San Martino et al. 2019, as in SemEval-2021 task 5).
 */
export function spanF1(found: Offsets, wanted: Offsets): number {
  const one = charactersOf(found);
  const other = charactersOf(wanted);
  if (one.size === 0 || other.size === 0) return one.size === other.size ? 1 : 0;
  let both = 0;
  for (const at of one) if (other.has(at)) both++;
  return (2 * both) / (one.size + other.size);
}

/** UTF-16 offsets as offsets in code points. */
export function codePointOffsets(text: string, spans: Offsets): [number, number][] {
  const points = new Int32Array(text.length + 1);
  let count = 0;
  let at = 0;
  for (const char of text) {
    for (let i = 0; i < char.length; i++) points[at + i] = count;
    at += char.length;
    count++;
  }
  points[text.length] = count;
  return spans.map(([start, end]) => [points[start] as number, points[end] as number]);
}
