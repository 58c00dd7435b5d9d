import { isForeign } from '../language';
import type { Reason } from '../scorer';

const WORD = /\p{L}[\p{L}'’]*/gu;
const SOMETHING = /[\p{L}\p{N}]/u;
/** As much of a text tells its language. */
const ENOUGH = 4000;

/**
 * Why the published model, which knows English, has nothing to say about a text; null where it can judge it.
 * @param isKnown whether a lower-case word is one of the vocabulary
 */
export function whyNot(text: string, isKnown: (word: string) => boolean): Reason | null {
  if (!SOMETHING.test(text)) return 'empty';
  const words = text.slice(0, ENOUGH).toLowerCase().match(WORD) ?? [];
  return isForeign(text, words, isKnown) ? 'language' : null;
}
