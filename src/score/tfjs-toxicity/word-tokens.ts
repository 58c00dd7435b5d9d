import type { Stretch } from '../engine';

/** The package's sign for a space; a token of its own where spaces follow each other. */
const SPACE = '▁';
/** The package's tokenizer takes quadratic time; a "word" longer than this goes through it in parts. */
const LONGEST_WORD = 500;
/** Tokens of one text, far beyond any comment that people write; what follows is passed over. */
const MOST_TOKENS = 8192;
const REMEMBERED_WORDS = 10_000;

/** Token ids of a text, and which of them each word became. */
export interface WordTokens {
  readonly ids: readonly number[];
  readonly stretches: readonly Stretch[];
}

/**
 * The package's tokenizer, word by word: no token of the vocabulary reaches across a space, so its tokens are
 * those of the whole text, found in linear time and with the place of each word.
 */
export class WordTokenizer {
  readonly #known = new Map<string, readonly number[]>();
  readonly #space: readonly number[];
  readonly #words: ReadonlySet<string>;

  /**
   * @param encode the package's tokenizer
   * @param vocabulary its tokens, by id
   */
  constructor(
    readonly encode: (text: string) => number[],
    vocabulary: readonly (readonly [string, number])[],
  ) {
    const id = vocabulary.findIndex(([token]) => token === SPACE);
    this.#space = id === -1 ? [] : [id];
    this.#words = new Set(vocabulary.map(([token]) => token).filter((token) => token.startsWith(SPACE)));
  }

  /** Whether a word is a token of its own: a common one of the vocabulary's language. */
  isKnown(word: string): boolean {
    return this.#words.has(SPACE + word);
  }

  read(text: string): WordTokens {
    const ids: number[] = [];
    const stretches: Stretch[] = [];
    let start = 0;
    while (start <= text.length && ids.length < MOST_TOKENS) {
      const space = text.indexOf(' ', start);
      const end = Math.min(space === -1 ? text.length : space, start + LONGEST_WORD);
      const from = ids.length;
      ids.push(...this.#word(text.slice(start, end)));
      if (end > start) stretches.push({ from, to: ids.length, start, end });
      start = end === space || end === text.length ? end + 1 : end;
    }
    return { ids, stretches };
  }

  #word(word: string): readonly number[] {
    if (word === '') return this.#space;
    const known = this.#known.get(word);
    if (known) return known;
    const ids = this.encode(word);
    // Emptied when full: words that matter come back soon.
    if (this.#known.size >= REMEMBERED_WORDS) this.#known.clear();
    this.#known.set(word, ids);
    return ids;
  }
}
