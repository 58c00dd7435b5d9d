import { LABELS, type Label } from '../core/labels';
import type { Settings } from '../core/settings';
import type { Unjudged } from '../core/verdict';
import type { ScorerAnswer } from '../ui/ask-scorer';
import { wouldFold } from '../ui/would-fold';

/** How a sample stands at a tolerance. */
export type SampleState =
  | { readonly name: 'open' }
  /** Not judged (yet), and why where that is known. */
  | { readonly name: 'unknown'; readonly reason?: Unjudged }
  | { readonly name: 'folded'; readonly label: Label };

/** State of the sample at `index`; `answer` is null while the model judges. */
export function sampleState(
  answer: ScorerAnswer | null,
  index: number,
  limits: Settings['defaults'],
): SampleState {
  const scores = answer && 'results' in answer ? answer.results[index] : undefined;
  if (typeof scores === 'string') return { name: 'unknown', reason: scores };
  if (!answer || 'problem' in answer || !scores) return { name: 'unknown' };
  const folds = wouldFold(scores, answer.engine.tolerance, limits);
  if (folds === null) return { name: 'unknown', reason: 'failed' };
  return folds ? { name: 'folded', label: strongest(scores) } : { name: 'open' };
}

/** The likeliest label; toxicity, which nearly always passes along, only where nothing else comes near. */
function strongest(scores: readonly number[]): Label {
  const special = LABELS.slice(1).reduce((a, b) => (score(scores, b) > score(scores, a) ? b : a));
  return score(scores, special) >= score(scores, 'toxicity') / 2 ? special : 'toxicity';
}

function score(scores: readonly number[], label: Label): number {
  return scores[LABELS.indexOf(label)] ?? 0;
}
