import { LABELS, type Label } from './labels';

/** Labels of words rather than of what is done with them: cheerful swearing has them too, and news of a crime. */
const OF_WORDS: readonly Label[] = ['sexual_explicit', 'obscene'];

/**
 * Such a label counts for no more than this times the toxicity. On the forum comments of dev, four of five that obscene
 * language or sexual content folded by itself were called civil by their raters ("I loved this fucking series").
 */
const TIMES_TOXICITY = 1.25;

/**
 * What of a label is held against its tolerance: its probability, but that words alone are no abuse.
 * @param scores probabilities in label order, NaN where one is not known
 * @param own whether the label has a tolerance of its own: who gives it one asks for it, whatever it comes with
 */
export function heeded(scores: ArrayLike<number>, label: Label, own: boolean): number {
  const probability = scores[LABELS.indexOf(label)] ?? Number.NaN;
  const toxicity = scores[LABELS.indexOf('toxicity')] ?? Number.NaN;
  if (own || !OF_WORDS.includes(label) || Number.isNaN(toxicity)) return probability;
  return Math.min(probability, TIMES_TOXICITY * toxicity);
}
