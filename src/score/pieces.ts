import type { TokenizerTables } from './tables';

/** The piece that stands for what no piece spells. */
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
  readonly #first: number;
  readonly #pieces: readonly string[];
  readonly #logs: readonly number[];
  /** Numbers of the pieces in the file. */
  readonly #places = new Map<string, number>();
  #common: ReadonlyMap<number, readonly string[]> | null = null;
  /** UTF-16 units of the longest piece; no piece has more characters. */
  readonly #longest: number;
  readonly #floor: number;
  readonly #margin: number;
  readonly #cut = new Map<string, Cut>();

  /** Does as little as can be done: the first comment of all waits for it. */
  constructor({ first, pieces, logs, tables }: TokenizerTables) {
    this.#first = first;
    this.#pieces = pieces;
    this.#logs = logs;
    this.#margin = tables.splitMargin;
    let longest = 0;
    let least = 0;
    for (let at = 0; at < pieces.length; at++) {
      const piece = pieces[at] as string;
      this.#places.set(piece, at);
      longest = Math.max(longest, piece.length);
      least = Math.min(least, logs[at] as number);
    }
    this.#longest = longest;
    this.#floor = least - 10;
  }

  /** Whether a piece carries a letter, so that there is something to read in it. */
  isWordPiece(id: number): boolean {
    return /\p{L}/u.test(this.#pieces[id - this.#first] ?? '');
  }

  /** Whether the whole word is one piece: a common word of the pack's language. */
  isWhole(word: string): boolean {
    return this.#places.has(START + word);
  }

  /** Pieces that are plain words of `length` letters, the commonest first. */
  commonWords(length: number): readonly string[] {
    this.#common ??= byLength(this.#pieces);
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
    const whole = this.#places.get(START + word);
    if (whole !== undefined) {
      return { ids: [this.#first + whole], ends: [letters.length], log: this.#logs[whole] as number };
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
    const offerPiece = (at: number | undefined, end: number, before: number, start: number): void => {
      if (at !== undefined) offer(end, before + (this.#logs[at] as number), start, this.#first + at);
    };
    for (let start = 0; start < text.length; start++) {
      const here = best[start] as number;
      if (here === Number.NEGATIVE_INFINITY) continue;
      let part = '';
      const last = Math.min(text.length, start + this.#longest);
      for (let end = start + 1; end <= last; end++) {
        part += text[end - 1];
        offerPiece(this.#places.get(part), end, here, start);
        if (apart && start > 2 && end - start >= 2)
          offerPiece(this.#places.get(START + part), end, here, start);
      }
      offer(start + 1, here + this.#floor, start, UNKNOWN);
    }
    return trace(from, piece, best[text.length] as number, text.length);
  }
}

/** The pieces that are plain whole words, by how many letters they have. */
function byLength(pieces: readonly string[]): Map<number, string[]> {
  const out = new Map<number, string[]>();
  for (const piece of pieces) {
    if (!/^\u2581[a-z]+$/.test(piece)) continue;
    const same = out.get(piece.length - 1);
    if (same) same.push(piece.slice(1));
    else out.set(piece.length - 1, [piece.slice(1)]);
  }
  return out;
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
