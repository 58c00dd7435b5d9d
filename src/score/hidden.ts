import type { Lexicon } from './lexicon';
import type { Pieces } from './pieces';
import { filter, mapped, type Run, replaced, textOf } from './run';
import type { DisguiseTables } from './tables';
import { split } from './words';

const LETTER = /[a-z]/;
/** Emoji and other pictures. */
const PICTURE = /\p{So}/u;
/** What may stand between two words without a space, and in `he"ll`. */
const PARTING = new Set('.-_~,/|+=:#"');
/** What a word keeps where other signs in it are left out. */
const OF_WORD = /[\p{L}\p{N}'@$!]/u;
/** A sign between letters; a picture behind a word says something of its own. */
const INSIDE = /[\p{L}\p{N}'@$!][^\p{L}\p{N}'@$!]+[\p{L}\p{N}'@$!]/u;
const REGIONAL = /^[\u{1f1e6}-\u{1f1ff}]{3,}$/u;

/** Whether a word has a letter or two starred out, and three or more left. */
export function isStarred(chars: readonly string[]): boolean {
  const stars = chars.filter((char) => char === '*').length;
  if (stars < 1 || stars > 2 || chars.length - stars < 3) return false;
  return chars.every((char) => char === '*' || LETTER.test(char));
}

/** Finds the one word that is hidden in a run of letters and other signs. Mirrors training/normalise.py. */
export class HiddenWords {
  readonly #leet: ReadonlyMap<string, string>;
  readonly #masks: ReadonlySet<string>;

  constructor(
    private readonly tables: DisguiseTables,
    private readonly pieces: Pieces,
    private readonly lexicon: Lexicon,
  ) {
    this.#leet = new Map(Object.entries(tables.leet));
    this.#masks = new Set(tables.masks);
  }

  /** A word in the letters that flags are made of. */
  regional(core: Run): Run | null {
    const text = textOf(core);
    if (!REGIONAL.test(text)) return null;
    const letters = core.chars.map((char) =>
      String.fromCharCode((char.codePointAt(0) as number) - 0x1f1e6 + 97),
    );
    return this.lexicon.isWord(letters.join('')) ? replaced(core, letters.join('')) : null;
  }

  /** A word of the lexicon with signs in it that stand for no letter: "mo(ron)", "i😂d😂i😂o😂t", "fu**ck". */
  without(core: Run): Run | null {
    if (core.chars.some((char) => PARTING.has(char))) return null;
    const letters = filter(core, (char) => OF_WORD.test(char));
    if (letters.chars.length < 4 || !INSIDE.test(textOf(core))) return null;
    const [first, second, ...more] = split(core)
      .map(textOf)
      .filter((word) => OF_WORD.test(word));
    if (more.length === 0 && this.lexicon.areTwo(first ?? '', second ?? '')) return null;
    return [letters, mapped(letters, this.#leet)].find((run) => this.lexicon.has(textOf(run))) ?? null;
  }

  /** A word of the lexicon with some letters masked ("f**k", "a$$h*le"), or any common one with one or two starred out. */
  masked(core: Run, playful: boolean): Run | null {
    const { chars } = core;
    const isMask = (char: string): boolean => this.#masks.has(char) || PICTURE.test(char);
    const masked = chars.filter(isMask).length;
    if (masked === 0 || !LETTER.test(chars[0] as string)) return null;
    const letters = chars.filter((char) => LETTER.test(char)).length;
    const stars = chars.filter((char) => char === '*').length;
    if ((letters < 2 && stars < 2) || letters + masked < chars.length) return null;
    if (stars === 0 && chars.length < 4) return null;
    const fits = (word: string): boolean => chars.every((char, at) => char === word[at] || isMask(char));
    const ofLength = (word: string): boolean => word.length === chars.length && fits(word);
    const common = (): string | undefined => this.pieces.commonWords(chars.length).find(fits);
    const hidden = (): string | undefined => this.tables.starred.find(ofLength);
    let word: string | undefined;
    // A picture behind letters is a comment on them ("ha😂😂").
    if (chars.some((char) => PICTURE.test(char)))
      word = LETTER.test(chars.at(-1) as string) ? hidden() : word;
    else if (!isStarred(chars)) word = this.tables.lexicon.find(ofLength);
    else word = playful ? (common() ?? hidden()) : (hidden() ?? common());
    return word === undefined ? null : replaced(core, word);
  }
}
