import type { WordRule } from '../core/settings';
import { type Piece, parsePattern, type Signs, type WordPattern, wordsOf } from '../core/word-pattern';

/** What the reader's word rules ask for a text: `show` before `fold`; null: no rule speaks. */
export type WordMatcher = (text: string) => 'show' | 'fold' | null;

/**
 * Makes one matcher of all rules. A text is read once for each set of signs that rules are about; the time is linear
 * in it, whatever the patterns (no regular expression is made of them). Rules that cannot be read are left out.
 */
export function compileWords(rules: readonly WordRule[]): WordMatcher {
  const show = finderOf(rules, 'show');
  const fold = finderOf(rules, 'fold');
  return (text) => {
    const read = reading(text);
    if (show(read)) return 'show';
    return fold(read) ? 'fold' : null;
  };
}

/** The first of the reader's rules that folds `text`, as they typed it; null where none does. */
export function foldingWords(rules: readonly WordRule[], text: string): string | null {
  const read = reading(text);
  return rules.find((rule) => finderOf([rule], 'fold')(read))?.words ?? null;
}

/** The words of one text, by the signs that are words in it. */
type Reading = (signs: Signs) => readonly string[];

function reading(text: string): Reading {
  const known: string[][] = [];
  return (signs) => {
    known[signs] ??= wordsOf(text, signs);
    return known[signs];
  };
}

/** Tells whether one of the rules that ask for `action` fits. */
function finderOf(rules: readonly WordRule[], action: WordRule['action']): (read: Reading) => boolean {
  const bySigns: WordPattern[][] = [];
  for (const rule of rules) {
    const parsed = parsePattern(rule.words);
    if (rule.action !== action || !('ok' in parsed)) continue;
    const { ok, signs } = parsed;
    if (!bySigns[signs]?.push(ok)) bySigns[signs] = [ok];
  }
  const finders = bySigns.map(phraseFinder);
  return (read) => finders.some((finds, signs) => finds(read(signs)));
}

/** Patterns by their first word, so that a long list costs one look-up a word; those that begin with `*` apart. */
function phraseFinder(patterns: readonly WordPattern[]): (words: readonly string[]) => boolean {
  const byFirst = new Map<string, WordPattern[]>();
  const others: WordPattern[] = [];
  for (const pattern of patterns) {
    const [first] = pattern;
    if (first.kind !== 'word') others.push(pattern);
    else if (!byFirst.get(first.word)?.push(pattern)) byFirst.set(first.word, [pattern]);
  }
  return (words) =>
    words.some((word, at) => {
      const here = (pattern: WordPattern) => matchesAt(pattern, words, at);
      return byFirst.get(word)?.some(here) || others.some(here);
    });
}

function matchesAt(pattern: WordPattern, words: readonly string[], at: number): boolean {
  if (at + pattern.length > words.length) return false;
  return pattern.every((piece, i) => fits(piece, words[at + i] ?? ''));
}

function fits(piece: Piece, word: string): boolean {
  if (piece.kind === 'any') return true;
  if (piece.kind === 'word') return piece.word === word;
  const { head, middle, tail } = piece;
  const end = word.length - tail.length;
  if (end < head.length || !word.startsWith(head) || !word.endsWith(tail)) return false;
  let from = head.length;
  for (const part of middle) {
    const found = word.indexOf(part, from);
    if (found < 0 || found + part.length > end) return false;
    from = found + part.length;
  }
  return true;
}
