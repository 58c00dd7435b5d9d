import { Chunk, joined, numbered } from './chunk';
import type { Lexicon } from './lexicon';
import { slice, textOf, within } from './run';
import type { Unmasker } from './unmask';

const LETTER = /[a-z\u{1f1e6}-\u{1f1ff}]/u;
const REGIONAL = /^[\u{1f1e6}-\u{1f1ff}]$/u;
/** What stands between letters that are told one by one ("i. d. i. o. t."); a comma stands in lists of answers too. */
const BETWEEN = new Set('.-_*~/|');
/** More letters are no word of the lexicon. */
const MOST_TOLD = 20;
const TOLD = /^[a-z0-9]$/;
const SPACED = new Set('abcdefghijklmnopqrstuvwxyz013457@$*!');
/** Letters that are words by themselves, and may stand before a word that is spelled out. */
const WORDS_OF_ONE = new Set(['a', 'i']);

/** Puts together what is written with spaces between its letters ("i d i o t"). Mirrors training/normalise.py. */
export class SpelledOut {
  constructor(
    private readonly edges: ReadonlySet<string>,
    private readonly lexicon: Lexicon,
    private readonly unmasker: Unmasker,
  ) {}

  /** Where the stretch of letters set apart ends that begins at `at`, and whether they are three or more. */
  end(chunks: readonly Chunk[], at: number): [end: number, isWord: boolean] {
    let end = at;
    while (end < chunks.length && isSpaced(chunks[end] as Chunk)) end++;
    if (end === at) return [at, false];
    const [first, ...others] = chunks[end]?.text ?? '';
    if (others.length > 0 && SPACED.has(first as string) && others.every((char) => this.edges.has(char)))
      end++;
    const letters = chunks.slice(at, end).filter((chunk) => LETTER.test(chunk.text)).length;
    return [end, letters >= 3];
  }

  /**
   * Letters with one and the same sign between them, beside spaces, where they spell a word of the lexicon. Without a
   * chunk where they are too many for any: there is none from further on either.
   */
  listed(chunks: readonly Chunk[], at: number): { chunk: Chunk | null; end: number } | null {
    // Most chunks are words.
    if ((chunks[at]?.text.length ?? 0) > 2) return null;
    const letters: Chunk[] = [];
    let sign: string | undefined;
    let end = at;
    for (;;) {
      const [letter = '', ...behind] = chunks[end]?.text ?? '';
      if (!TOLD.test(letter) || !behind.every((char) => this.edges.has(char))) break;
      letters.push(chunks[end] as Chunk);
      const next = behind[0] ?? chunks[end + 1]?.text ?? '';
      end++;
      if (behind.length > 1 || !BETWEEN.has(next) || next !== (sign ?? next)) break;
      sign = next;
      if (behind.length === 0) end++;
    }
    if (letters.length < 4) return null;
    if (letters.length > MOST_TOLD) return { chunk: null, end };
    const chunk = joined(letters.map((one, place) => (place < letters.length - 1 ? firstOf(one) : one)));
    return this.lexicon.has(this.#readAs(chunk)) ? { chunk, end } : null;
  }

  /** Letters set apart as words: a gap wider than most of those between them parts two words. */
  words(letters: readonly Chunk[]): Chunk[] {
    const gaps = letters.slice(1).map(({ gap }) => gap);
    const narrow = gaps.sort((a, b) => a - b)[(gaps.length - 1) >> 1] as number;
    const words: Chunk[][] = [];
    letters.forEach((letter, at) => {
      if (at === 0 || letter.gap > narrow) words.push([]);
      words.at(-1)?.push(letter);
    });
    // Where one of them is a word, two letters are one too ("Y O U   A R E   A N").
    const least = words.length > 1 && words.some((word) => word.length >= 3) ? 2 : 3;
    return words.flatMap((word) => (word.length >= least ? this.#together(word) : word));
  }

  /** The letters as one word, or as two where the first is one by itself, and only the others are one ("a m o r o n"). */
  #together(letters: readonly Chunk[]): Chunk[] {
    const whole = joined(letters);
    const [first, ...others] = letters as [Chunk, ...Chunk[]];
    if (!WORDS_OF_ONE.has(first.text) || others.length < 3) return [whole];
    const rest = joined(others);
    return this.#isWord(rest) && !this.#isWord(whole) ? [first, rest] : [whole];
  }

  #isWord(chunk: Chunk): boolean {
    return this.lexicon.isWord(this.#readAs(chunk));
  }

  /** The word it is, read as every chunk is; '' where it is several. */
  #readAs({ text }: Chunk): string {
    const chars = numbered(text);
    const [first, ...others] = this.unmasker.read(slice(chars, ...within(chars.chars, this.edges)));
    return first && others.length === 0 ? textOf(first) : '';
  }
}

function isSpaced({ text }: Chunk): boolean {
  return (text.length === 1 && SPACED.has(text)) || REGIONAL.test(text);
}

function firstOf(chunk: Chunk): Chunk {
  const run = slice(chunk.run(), 0, 1);
  return new Chunk(textOf(run), chunk.gap, run);
}
