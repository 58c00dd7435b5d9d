import type { Reason } from '../scorer';

const LETTER = /\p{L}/gu;
const LATIN_LETTER = /\p{Script=Latin}/gu;
const SOMETHING = /[\p{L}\p{N}]/u;

/**
 * Why the published model, which knows English, has nothing to say about a text; null where it can judge it.
 * Its vocabulary is Latin: of other scripts it sees only that something unknown stands there.
 */
export function whyNot(text: string): Reason | null {
  if (!SOMETHING.test(text)) return 'empty';
  const letters = text.match(LETTER)?.length ?? 0;
  const latin = text.match(LATIN_LETTER)?.length ?? 0;
  return letters > 0 && latin * 2 < letters ? 'language' : null;
}
