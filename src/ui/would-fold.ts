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
  const known = LABELS.filter((_, i) => !Number.isNaN(scores[i] ?? Number.NaN));
  if (known.length === 0) return null;
  return known.some((label) => {
    const own = limits.labels[label];
    if (own === 'off') return false;
    const threshold = table[own ?? limits.tolerance] ?? Number.POSITIVE_INFINITY;
    return heeded(scores, label, own !== undefined) >= threshold;
  });
}
