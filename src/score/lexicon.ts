import type { Pieces } from './pieces';
import type { DisguiseTables } from './tables';

const PLAIN = /^[a-z]+$/;
/** Words that stand side by side in civil sentences ("Le Pen is ahead", Spanish "negro es"): no word cut in two. */
const SIDE_BY_SIDE = new Set(['pen is', 'pak is', 'who re', 'horses hit', 'negro es']);

/** The words that people disguise. Mirrors training/normalise.py. */
export class Lexicon {
  /** As they are and as they are respelled. */
  readonly #known: ReadonlySet<string>;
  readonly #respelled: ReadonlyMap<string, readonly string[]>;

  constructor(
    tables: DisguiseTables,
    private readonly pieces: Pieces,
  ) {
    const respelled = Object.entries(tables.respelled);
    this.#known = new Set([...tables.lexicon, ...respelled.map(([word]) => word)]);
    this.#respelled = new Map(respelled.map(([word, plain]) => [word, plain.split(' ')]));
  }

  has(word: string): boolean {
    return this.#known.has(word);
  }

  /** Whether a plain word is a common one, or one of the lexicon. */
  isWord(word: string): boolean {
    return this.has(word) || (PLAIN.test(word) && this.pieces.isWhole(word));
  }

  /** Whether two words stand side by side as words of their own, though they spell another together. */
  areTwo(first: string, second: string): boolean {
    return SIDE_BY_SIDE.has(`${first} ${second}`);
  }

  /** The words that a respelling ("kunt"), an abbreviation ("gtfo") or a word written backwards ("toidi") stands for. */
  behind(word: string): readonly string[] | undefined {
    return this.#respelled.get(word);
  }
}
