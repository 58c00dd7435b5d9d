import { heeded } from '../core/heeded';
import { LABELS } from '../core/labels';
import type { LabelTolerances } from '../core/settings';

interface Limits {
  readonly tolerance: number;
  readonly labels: LabelTolerances;
}

/**
 * Whether a text with these probabilities would fold where no list speaks: some label that is not off reaches
 * what its tolerance asks for. Null where nothing could be judged.
 * @param scores seven probabilities in label order, NaN where one is not known
 * @param table probability from which a comment folds, by tolerance 0..100
 */
export function wouldFold(
  scores: readonly number[],
  table: readonly number[],
  limits: Limits,
): boolean | null {
  const known = LABELS.map((label, i) => ({
    label,
    own: limits.labels[label],
    score: scores[i] ?? Number.NaN,
  })).filter(({ score }) => !Number.isNaN(score));
  if (known.length === 0) return null;
  return known.some(({ label, own, score }) => {
    if (own === 'off') return false;
    const counts = own === undefined ? heeded(scores, label) : score;
    return counts >= (table[own ?? limits.tolerance] ?? Number.POSITIVE_INFINITY);
  });
}
