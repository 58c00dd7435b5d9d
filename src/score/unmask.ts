import { HiddenWords } from './hidden';
import type { Lexicon } from './lexicon';
import type { Pieces } from './pieces';
import { collapsed, filter, mapped, type Run, textOf } from './run';
import type { DisguiseTables } from './tables';
import { LONGEST_RUN, split } from './words';

const LETTER = /[a-z]/;
/** A word spelled out with signs between its letters. */
export const SEPARATED = /^[a-z0-9@$!]([.\-_*~,/|+=:][a-z0-9@$!]){2,}$/;
const SEPARATORS = new Set('.-_*~,/|+=:#');
const REPEAT = /(.)\1\1/u;
/** Digits that are no disguise: 4th, 90s, mp3, h1n1, covid19, $5k. */
const PLAIN_DIGITS =
  /^([0-9]+(st|nd|rd|th|s|k|m|b|g|x|d|am|pm|mm|cm|km|kg|lb|lbs|oz|ft|yr|yrs|yo|hr|hrs|min|mins|mph|kb|mb|gb|tb|p|w|v)|[a-z]{1,2}[0-9]{1,4}|[a-z][0-9][a-z][0-9]|[$£€][0-9.,]+[a-z]{0,4}|[a-z]+[0-9]{2,})$/;

/** Reads words behind signs, digits and stretched letters. Mirrors `unmask` of training/normalise.py. */
export class Unmasker {
  readonly #leet: ReadonlyMap<string, string>;
  readonly #leetSecond: ReadonlyMap<string, string>;
  readonly #hidden: HiddenWords;

  constructor(
    private readonly tables: DisguiseTables,
    private readonly pieces: Pieces,
    private readonly lexicon: Lexicon,
  ) {
    this.#leet = new Map(Object.entries(tables.leet));
    this.#leetSecond = new Map([...this.#leet, ...Object.entries(tables.leetSecond)]);
    this.#hidden = new HiddenWords(tables, pieces, lexicon);
  }

  /** "@sshole" is a word behind a sign; every other @name is null. */
  mention(core: Run): Run[] | null {
    const plain = mapped(core, this.#leet);
    return this.lexicon.has(textOf(plain)) ? [plain] : null;
  }

  /** The likeliest reading of a run that is not plain letters; `playful` where the text stars out words of any kind. */
  read(core: Run, playful = false): Run[] {
    const plain = split(core);
    const text = textOf(core);
    if (core.chars.length > LONGEST_RUN) {
      const short = collapsed(core, 2);
      return short.chars.length < core.chars.length ? this.read(short, playful) : plain;
    }
    if (!LETTER.test(text)) {
      const word = this.#hidden.regional(core);
      return word ? [word] : plain;
    }
    if (SEPARATED.test(text)) {
      const joined = filter(core, (char) => !SEPARATORS.has(char));
      return joined.chars.length < core.chars.length ? this.read(joined, playful) : plain;
    }
    const hit = this.#hidden.masked(core, playful) ?? this.#hidden.without(core);
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
}
