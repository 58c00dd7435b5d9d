import type { Pieces } from './pieces';
import { collapsed, filter, mapped, type Run, replaced, textOf } from './run';
import type { DisguiseTables } from './tables';
import { LONGEST_RUN, split } from './words';

const LETTER = /[a-z]/;
const PLAIN = /^[a-z]+$/;
/** A word spelled out with signs between its letters. */
export const SEPARATED = /^[a-z0-9@$!]([.\-_*~,/|+=:][a-z0-9@$!]){2,}$/;
const SEPARATORS = new Set('.-_*~,/|+=:#');
const REPEAT = /(.)\1\1/u;
/** Digits that are no disguise: 4th, 90s, mp3, h1n1, covid19, $5k. */
const PLAIN_DIGITS =
  /^([0-9]+(st|nd|rd|th|s|k|m|b|g|x|d|am|pm|mm|cm|km|kg|lb|lbs|oz|ft|yr|yrs|yo|hr|hrs|min|mins|mph|kb|mb|gb|tb|p|w|v)|[a-z]{1,2}[0-9]{1,4}|[a-z][0-9][a-z][0-9]|[$£€][0-9.,]+[a-z]{0,4}|[a-z]+[0-9]{2,})$/;

/** Whether a word has a letter or two starred out, and three or more left. */
export function isStarred(chars: readonly string[]): boolean {
  const stars = chars.filter((char) => char === '*').length;
  if (stars < 1 || stars > 2 || chars.length - stars < 3) return false;
  return chars.every((char) => char === '*' || LETTER.test(char));
}

/** Reads words behind signs, digits and stretched letters. Mirrors `unmask` of training/normalise.py. */
export class Unmasker {
  readonly known: ReadonlySet<string>;
  readonly #leet: ReadonlyMap<string, string>;
  readonly #leetSecond: ReadonlyMap<string, string>;
  readonly #masks: ReadonlySet<string>;

  constructor(
    private readonly tables: DisguiseTables,
    private readonly pieces: Pieces,
  ) {
    this.known = new Set(tables.lexicon);
    this.#leet = new Map(Object.entries(tables.leet));
    this.#leetSecond = new Map([...this.#leet, ...Object.entries(tables.leetSecond)]);
    this.#masks = new Set(tables.masks);
  }

  /** Whether a plain word is a common one, or one of the lexicon. */
  isWord(word: string): boolean {
    return this.known.has(word) || (PLAIN.test(word) && this.pieces.isWhole(word));
  }

  /** "@sshole" is a word behind a sign; every other @name is null. */
  mention(core: Run): Run[] | null {
    const plain = mapped(core, this.#leet);
    return this.known.has(textOf(plain)) ? [plain] : null;
  }

  /** The likeliest reading of a run that is not plain letters; `playful` where the text stars out words of any kind. */
  read(core: Run, playful = false): Run[] {
    const plain = split(core);
    const text = textOf(core);
    if (core.chars.length > LONGEST_RUN) {
      const short = collapsed(core, 2);
      return short.chars.length < core.chars.length ? this.read(short, playful) : plain;
    }
    if (!LETTER.test(text)) return plain;
    if (SEPARATED.test(text)) {
      const joined = filter(core, (char) => !SEPARATORS.has(char));
      return joined.chars.length < core.chars.length ? this.read(joined, playful) : plain;
    }
    const hit = this.#wildcard(core, playful);
    if (hit) return [hit];
    if (text.includes('**')) return plain;
    let best = plain;
    let bestScore = this.#score(plain) + this.tables.candidateMargin;
    for (const candidate of this.#candidates(core)) {
      const words = split(candidate);
      const score = this.#score(words);
      if (score > bestScore) {
        best = words;
        bestScore = score;
      }
    }
    return best;
  }

  #score(words: readonly Run[]): number {
    return this.pieces.score(words.map(textOf));
  }

  #candidates(core: Run): Run[] {
    const seen = [core];
    const digits = (run: Run): boolean => PLAIN_DIGITS.test(textOf(run));
    if (!digits(core)) seen.push(mapped(core, this.#leet), mapped(core, this.#leetSecond));
    const joined = filter(core, (char) => !SEPARATORS.has(char));
    if (joined.chars.length > 0 && joined.chars.length < core.chars.length) {
      seen.push(joined);
      if (!digits(joined)) seen.push(mapped(joined, this.#leet));
    }
    for (const form of [...seen]) {
      if (REPEAT.test(textOf(form))) seen.push(collapsed(form, 1), collapsed(form, 2));
    }
    return seen.slice(1);
  }

  /** A word of the lexicon with some letters masked ("f**k", "a$$h*le"), or any common one with one or two starred out. */
  #wildcard(core: Run, playful: boolean): Run | null {
    const { chars } = core;
    const masked = chars.filter((char) => this.#masks.has(char)).length;
    if (masked === 0 || !LETTER.test(chars[0] as string)) return null;
    const letters = chars.filter((char) => LETTER.test(char)).length;
    const stars = chars.filter((char) => char === '*').length;
    if ((letters < 2 && stars < 2) || letters + masked < chars.length) return null;
    if (stars === 0 && chars.length < 4) return null;
    const fits = (word: string): boolean =>
      chars.every((char, at) => char === word[at] || this.#masks.has(char));
    const ofLength = (word: string): boolean => word.length === chars.length && fits(word);
    const common = (): string | undefined => this.pieces.commonWords(chars.length).find(fits);
    const hidden = (): string | undefined => this.tables.starred.find(ofLength);
    let word: string | undefined;
    if (!isStarred(chars)) word = this.tables.lexicon.find(ofLength);
    else word = playful ? (common() ?? hidden()) : (hidden() ?? common());
    return word === undefined ? null : replaced(core, word);
  }
}
