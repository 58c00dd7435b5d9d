import type { TokenizerTables } from './tables';

export const UNKNOWN = 1;
const URL_PIECE = 2;
const USER_PIECE = 3;
const START = '\u2581';
const SPECIAL_LOG = -8;
const CACHED_WORDS = 30_000;

/** Where pieces end, in characters of the word; same length as `ids`. */
export interface Cut {
  ids: number[];
  ends: number[];
  log: number;
}

/**
 * Cuts words into pieces: a unigram language model and the likeliest path through a word (Kudo 2018).
 * Mirrors training/pieces.py, number for number.
 */
export class Pieces {
  readonly size: number;
  readonly #ids = new Map<string, number>();
  readonly #logs = new Map<string, number>();
  readonly #common = new Map<number, string[]>();
  readonly #letters: Uint8Array;
  readonly #longest: number;
  readonly #floor: number;
  readonly #margin: number;
  readonly #cut = new Map<string, Cut>();

  constructor(file: TokenizerTables) {
    this.size = file.first + file.pieces.length;
    this.#margin = file.tables.splitMargin;
    this.#letters = new Uint8Array(this.size);
    let longest = 0;
    let least = 0;
    file.pieces.forEach((piece, at) => {
      const log = file.logs[at] as number;
      this.#ids.set(piece, file.first + at);
      this.#logs.set(piece, log);
      if (/\p{L}/u.test(piece)) this.#letters[file.first + at] = 1;
      if (/^\u2581[a-z]+$/.test(piece)) this.#keepCommon(piece.slice(1));
      longest = Math.max(longest, [...piece].length);
      least = Math.min(least, log);
    });
    this.#longest = longest;
    this.#floor = least - 10;
  }

  #keepCommon(word: string): void {
    const same = this.#common.get(word.length);
    if (same) same.push(word);
    else this.#common.set(word.length, [word]);
  }

  /** Whether a piece carries a letter, so that there is something to read in it. */
  isWordPiece(id: number): boolean {
    return this.#letters[id] === 1;
  }

  /** Whether the whole word is one piece: a common word of the pack's language. */
  isWhole(word: string): boolean {
    return this.#ids.has(START + word);
  }

  /** Pieces that are plain words of `length` letters, the commonest first. */
  commonWords(length: number): readonly string[] {
    return this.#common.get(length) ?? [];
  }

  /** Log probability of some words. */
  score(words: readonly string[]): number {
    let sum = 0;
    for (const word of words) sum += this.cut(word).log;
    return sum;
  }

  cut(word: string): Cut {
    const known = this.#cut.get(word);
    if (known) return known;
    if (this.#cut.size >= CACHED_WORDS) this.#cut.clear();
    const cut = this.#fresh(word);
    this.#cut.set(word, cut);
    return cut;
  }

  #fresh(word: string): Cut {
    if (word === '<url>') return { ids: [URL_PIECE], ends: [5], log: SPECIAL_LOG };
    if (word === '<user>') return { ids: [USER_PIECE], ends: [6], log: SPECIAL_LOG };
    const letters = [...word];
    const whole = this.#ids.get(START + word);
    if (whole !== undefined) {
      return { ids: [whole], ends: [letters.length], log: this.#logs.get(START + word) as number };
    }
    const plain = this.#path(letters, false);
    if (letters.length >= 9) {
      const split = this.#path(letters, true);
      if (split.log > plain.log + this.#margin) return split;
    }
    return plain;
  }

  /** The likeliest cut; `apart` lets a new word begin anywhere from the third character on. */
  #path(letters: readonly string[], apart: boolean): Cut {
    const text = [START, ...letters];
    const best = new Float64Array(text.length + 1).fill(Number.NEGATIVE_INFINITY);
    const from = new Int32Array(text.length + 1);
    const piece = new Int32Array(text.length + 1);
    best[0] = 0;
    const offer = (end: number, log: number, start: number, id: number): void => {
      if (log <= (best[end] as number)) return;
      best[end] = log;
      from[end] = start;
      piece[end] = id;
    };
    for (let start = 0; start < text.length; start++) {
      const here = best[start] as number;
      if (here === Number.NEGATIVE_INFINITY) continue;
      let part = '';
      const last = Math.min(text.length, start + this.#longest);
      for (let end = start + 1; end <= last; end++) {
        part += text[end - 1];
        const log = this.#logs.get(part);
        if (log !== undefined) offer(end, here + log, start, this.#ids.get(part) as number);
        if (apart && start > 2 && end - start >= 2) {
          const first = this.#logs.get(START + part);
          if (first !== undefined) offer(end, here + first, start, this.#ids.get(START + part) as number);
        }
      }
      offer(start + 1, here + this.#floor, start, UNKNOWN);
    }
    return trace(from, piece, best[text.length] as number, text.length);
  }
}

function trace(from: Int32Array, piece: Int32Array, log: number, length: number): Cut {
  const ids: number[] = [];
  const ends: number[] = [];
  for (let at = length; at > 0; at = from[at] as number) {
    ids.push(piece[at] as number);
    ends.push(at - 1);
  }
  return { ids: ids.reverse(), ends: ends.reverse(), log };
}
