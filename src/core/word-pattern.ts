import { foldCase } from './fold-case';
import { lazy } from './lazy';
import { MAX_RULE_LENGTH } from './settings';

/** Why a word pattern is refused; its sentence is the message `words_problem_<this>`, `-` as `_`. */
export type PatternProblem = 'empty' | 'too-long' | 'no-letters' | 'too-broad';

/** One place of a pattern: a word, a word with `*` in it, or any one word. */
export type Piece =
  | { readonly kind: 'word'; readonly word: string }
  | {
      readonly kind: 'glob';
      readonly head: string;
      readonly middle: readonly string[];
      readonly tail: string;
    }
  | { readonly kind: 'any' };

export type WordPattern = readonly [Piece, ...Piece[]];

// Scripts written without spaces: there every character is a word of its own, and a longer word is a phrase.
const UNSPACED =
  '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}]';
const letter = (more: string) => `(?:(?!${UNSPACED})[\\p{L}\\p{M}\\p{N}_${more}])+`;
const words = (word: string) => new RegExp(`${UNSPACED}\\p{M}*|${word}|[\\p{So}\\p{Sc}]`, 'gu');
// Made when first asked for: they take milliseconds, and most pages have no need of them.
// Stars between letters stand for letters in a text too: who lists `f**k` means what is written so.
const textWords = lazy(() => words(`${letter('')}(?:\\*+${letter('')})*`));
const patternWords = lazy(() => words(letter('*')));

/** The words of `text` in order, case folded; signs such as emoji and `$` are words, punctuation is none. */
export function wordsOf(text: string): string[] {
  return foldCase(text).match(textWords()) ?? [];
}

/**
 * Reads what a reader typed as a word rule: words that must follow one another, in any script and case,
 * whatever punctuation is between them. `*` in a word stands for any letters, a `*` alone for any one word.
 */
export function parsePattern(typed: string): { ok: WordPattern } | { problem: PatternProblem } {
  if (typed.length > MAX_RULE_LENGTH) return { problem: 'too-long' };
  if (!typed.trim()) return { problem: 'empty' };
  const pieces = (foldCase(typed).match(patternWords()) ?? []).map(pieceOf);
  while (pieces[0]?.kind === 'any') pieces.shift();
  while (pieces.at(-1)?.kind === 'any') pieces.pop();
  const [first, ...rest] = pieces;
  if (!first) return { problem: 'no-letters' };
  // `a*` would fold almost every comment of a page: surely not what was meant.
  if (pieces.some((piece) => piece.kind === 'glob') && letters(pieces) < 2) return { problem: 'too-broad' };
  return { ok: [first, ...rest] };
}

function pieceOf(word: string): Piece {
  if (!word.includes('*')) return { kind: 'word', word };
  if (/^\*+$/.test(word)) return { kind: 'any' };
  const parts = word.split(/\*+/);
  return { kind: 'glob', head: parts[0] ?? '', middle: parts.slice(1, -1), tail: parts.at(-1) ?? '' };
}

function letters(pieces: readonly Piece[]): number {
  let sum = 0;
  for (const piece of pieces) {
    if (piece.kind === 'word') sum += piece.word.length;
    if (piece.kind === 'glob') sum += piece.head.length + piece.tail.length + piece.middle.join('').length;
  }
  return sum;
}
