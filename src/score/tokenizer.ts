import { Normaliser, type Word } from './normalise';
import { Pieces } from './pieces';
import type { TokenizerTables } from './tables';

/** Piece ids of a text, with the UTF-16 stretch of the text behind each, and the words they make. */
export interface Reading {
  ids: number[];
  starts: number[];
  ends: number[];
  /** Index of the first piece of each word. */
  wordStarts: number[];
  /** The plain words, as the pieces were cut from them. */
  words: string[];
  /** Whether there is a word in it, and not signs, emoji and links only. */
  hasWords: boolean;
}

/** One word of a chunk: its pieces, and the numbers of the chunk's characters that each begins and ends with. */
interface CutWord {
  readonly text: string;
  readonly ids: readonly number[];
  readonly firsts: readonly number[];
  readonly lasts: readonly number[];
}

/** Words come again and again: so many chunks are kept as they were read, and none that is long. */
const KEPT_CHUNKS = 10_000;
const LONGEST_KEPT = 40;

/** From a text to piece ids, exactly as in training. Never throws, whatever the text. */
export class Tokenizer {
  readonly pieces: Pieces;
  readonly #normaliser: Normaliser;
  readonly #kept = new Map<string, readonly CutWord[]>();

  constructor(file: TokenizerTables) {
    this.pieces = new Pieces(file);
    this.#normaliser = new Normaliser(file.tables, this.pieces);
  }

  read(text: string): Reading {
    const out: Reading = { ids: [], starts: [], ends: [], wordStarts: [], words: [], hasWords: false };
    const { chunks, playful } = this.#normaliser.chunks(text);
    for (const chunk of chunks) {
      for (const word of this.#wordsOf(chunk.text, playful)) {
        out.wordStarts.push(out.ids.length);
        out.words.push(word.text);
        for (let at = 0; at < word.ids.length; at++) {
          out.ids.push(word.ids[at] as number);
          out.starts.push(chunk.start(word.firsts[at] as number));
          out.ends.push(chunk.end(word.lasts[at] as number));
        }
      }
    }
    out.hasWords = out.ids.some((id) => this.pieces.isWordPiece(id));
    return out;
  }

  /** Whether a plain word is a common one of the pack's language, or one that people disguise. */
  isKnown(word: string): boolean {
    return this.pieces.isWhole(word) || this.#normaliser.lexicon.has(word);
  }

  #wordsOf(chunk: string, playful: boolean): readonly CutWord[] {
    if (chunk.length > LONGEST_KEPT) return this.#cut(chunk, playful);
    // Only stars are read otherwise in a playful text; no chunk has a space in it.
    const key = playful && chunk.includes('*') ? `* ${chunk}` : chunk;
    let words = this.#kept.get(key);
    if (!words) {
      words = this.#cut(chunk, playful);
      if (this.#kept.size >= KEPT_CHUNKS) this.#kept.clear();
      this.#kept.set(key, words);
    }
    return words;
  }

  #cut(chunk: string, playful: boolean): CutWord[] {
    return this.#normaliser.words(chunk, playful).map((word) => this.#cutWord(word));
  }

  #cutWord({ text, run }: Word): CutWord {
    const { ids, ends } = this.pieces.cut(text);
    const last = run.chars.length - 1;
    const firsts: number[] = [];
    const lasts: number[] = [];
    let from = 0;
    ids.forEach((_, at) => {
      // A placeholder ("<url>") is as long as its name, not as what it stands for.
      const to = at === ids.length - 1 ? last : Math.max(from, (ends[at] as number) - 1);
      firsts.push(run.starts[Math.min(from, last)] as number);
      lasts.push((run.ends[Math.min(to, last)] as number) - 1);
      from = Math.min(to + 1, last);
    });
    return { text, ids, firsts, lasts };
  }
}
