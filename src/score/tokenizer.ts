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

/** From a text to piece ids, exactly as in training. Never throws, whatever the text. */
export class Tokenizer {
  readonly pieces: Pieces;
  readonly #normaliser: Normaliser;

  constructor(file: TokenizerTables) {
    this.pieces = new Pieces(file);
    this.#normaliser = new Normaliser(file.tables, this.pieces);
  }

  read(text: string): Reading {
    const out: Reading = { ids: [], starts: [], ends: [], wordStarts: [], words: [], hasWords: false };
    for (const word of this.#normaliser.words(text)) this.#add(out, word);
    out.hasWords = out.ids.some((id) => this.pieces.isWordPiece(id));
    return out;
  }

  #add(out: Reading, word: Word): void {
    const { ids, ends } = this.pieces.cut(word.text);
    const { run } = word;
    const last = run.chars.length - 1;
    out.wordStarts.push(out.ids.length);
    out.words.push(word.text);
    let from = 0;
    ids.forEach((id, at) => {
      // A placeholder ("<url>") is as long as its name, not as what it stands for.
      const to = at === ids.length - 1 ? last : Math.max(from, (ends[at] as number) - 1);
      out.ids.push(id);
      out.starts.push(run.starts[Math.min(from, last)] as number);
      out.ends.push(run.ends[Math.min(to, last)] as number);
      from = Math.min(to + 1, last);
    });
  }
}
