import { foldCase } from './fold-case';
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

/**
 * Which signs are words of a pattern beside those that always are (emoji, `$`): none (0); those that make another
 * thing of a word (`c++`, `50%`, `#tag`) (1); or all of them (`:)`) (2). And what may join letters to one word:
 * `_` (4), for a pattern that has one, or a `*` for which it may stand (`f_ck`); the likes of ² and ™ (8), for one
 * that has digits (`co2`).
 */
export type Signs = number;

// Scripts written without spaces: there every character is a word of its own, and a longer word is a phrase.
const UNSPACED = '[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmr}\\p{sc=Mymr}]';
const SIGNS = ['', '\\p{Sm}%‰#@&§^\\\\', '\\p{S}\\p{P}'];
const letter = (more: string) => `(?:(?!${UNSPACED})[\\p{L}\\p{M}\\p{N}${more}])+`;
// Made when first asked for: they take milliseconds, and most pages have no need of them.
const words = (word: string) => {
  const made: RegExp[] = [];
  return (text: string, signs: Signs): string[] => {
    const which = signs & 3;
    // No word begins with a mark: folded, `´` and `¨` are a space and a mark.
    made[which] ??= new RegExp(`${UNSPACED}\\p{M}*|(?!\\p{M})${word}|[\\p{So}\\p{Sc}${SIGNS[which]}]`, 'gu');
    // Folding would make letters and digits of the word of what only stands beside it.
    const lines = signs & 4 ? text : text.replace(/[_＿]/g, ' ');
    const parted = signs & 8 ? lines : lines.replace(/[\p{No}™℠]/gu, ' ');
    return foldCase(parted).match(made[which]) ?? [];
  };
};
const patternWords = words(`${letter('*')}(?:_+${letter('*')})*`);
/** A face of signs. */
const FACE = /(?<!\S)>?[:;]\S/;

/**
 * The words of a text in order, case folded; emoji and `$` are words, of other signs those of `signs`. Stars between
 * letters stand for letters in a text too: who lists `f**k` means what is written so.
 */
export const wordsOf = words(`${letter('')}(?:[*_]+${letter('')})*`);

/**
 * Reads what a reader typed as a word rule: words that must follow one another, in any script and case,
 * whatever punctuation is between them, but for those that the pattern itself is about (`signs`). `*` in a word
 * stands for any letters, a `*` alone for any one word.
 */
export function parsePattern(typed: string): { ok: WordPattern; signs: Signs } | { problem: PatternProblem } {
  if (typed.length > MAX_RULE_LENGTH) return { problem: 'too-long' };
  if (!typed.trim()) return { problem: 'empty' };
  const joins = (/[_＿*＊]/.test(typed) ? 4 : 0) | (/[\p{N}™℠]/u.test(typed) ? 8 : 0);
  const plain = wordsOf(typed, joins).length;
  const signs = joins | (!plain || FACE.test(typed) ? 2 : wordsOf(typed, joins | 1).length > plain ? 1 : 0);
  const read = patternWords(typed, signs);
  const pieces = read.map(pieceOf);
  while (pieces[0]?.kind === 'any') pieces.shift();
  while (pieces.at(-1)?.kind === 'any') pieces.pop();
  const [first, ...rest] = pieces;
  // One sign alone is on nearly every page.
  if (!first || !(plain || rest.length)) return { problem: 'no-letters' };
  // `a*` would fold almost every comment of a page: surely not what was meant.
  const isBroad = read.join('').replaceAll('*', '').length < 2;
  if (isBroad && pieces.some((piece) => piece.kind === 'glob')) return { problem: 'too-broad' };
  return { ok: [first, ...rest], signs };
}

function pieceOf(word: string): Piece {
  if (!word.includes('*')) return { kind: 'word', word };
  if (/^\*+$/.test(word)) return { kind: 'any' };
  const parts = word.split(/\*+/);
  return { kind: 'glob', head: parts[0] ?? '', middle: parts.slice(1, -1), tail: parts.at(-1) ?? '' };
}
