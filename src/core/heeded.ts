import { LABELS, type Label } from './labels';

/** Labels of words rather than of what is done with them: cheerful swearing has them too, and news of a crime. */
const OF_WORDS: readonly Label[] = ['sexual_explicit', 'obscene'];

/**
 * Such a label counts for no more than this times the toxicity. On the forum comments of dev, four of five that obscene
 * language or sexual content folded by itself were called civil by their raters ("I loved this fucking series").
 */
const TIMES_TOXICITY = 1.25;

/**
 * How much a label counts where comments are held against one tolerance for all: its probability, but that words alone
 * are no abuse.
 * @param scores probabilities in label order, NaN where one is not known
 */
export function heeded(scores: ArrayLike<number>, label: Label): number {
  const probability = scores[LABELS.indexOf(label)] ?? Number.NaN;
  const toxicity = scores[LABELS.indexOf('toxicity')] ?? Number.NaN;
  if (!OF_WORDS.includes(label) || Number.isNaN(toxicity)) return probability;
  return Math.min(probability, TIMES_TOXICITY * toxicity);
}
