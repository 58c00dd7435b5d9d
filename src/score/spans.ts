import { LABEL_COUNT } from '../core/labels';
import type { Effects } from './effects';
import type { Stretch } from './engine';
import type { Span } from './scorer';

const MARKS = /\p{M}+/uy;

/**
 * Runs of neighbouring words that carried a verdict, as spans of the text.
 * @param stretches the words that were tried, in text order, row by row those of `effects`
 * @param label the label whose weight stands for the span
 */
export function spansOf(
  text: string,
  stretches: readonly Stretch[],
  effects: Effects,
  label: number,
  carried: (row: number) => boolean,
): Span[] {
  const out: { start: number; end: number; weight: number; weights: number[] }[] = [];
  stretches.forEach((stretch, row) => {
    if (!carried(row)) return;
    const weights = Array.from({ length: LABEL_COUNT }, (_, one) => effects.weight(row, one));
    const last = out[out.length - 1];
    const end = withMarks(text, stretch.end);
    if (last && (stretch.start <= last.end || /^\s*$/.test(text.slice(last.end, stretch.start)))) {
      last.end = Math.max(last.end, end);
      last.weights = last.weights.map((weight, one) => Math.max(weight, weights[one] as number));
      last.weight = last.weights[label] as number;
    } else {
      out.push({ start: stretch.start, end, weight: weights[label] as number, weights });
    }
  });
  return out;
}

/** Where a word ends, with the accents and strokes that stand on its last letter: no character is cut in two. */
function withMarks(text: string, end: number): number {
  MARKS.lastIndex = end;
  return MARKS.test(text) ? MARKS.lastIndex : end;
}
