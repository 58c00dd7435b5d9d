import { type Chunk, joined, numbered } from './chunk';
import { type Run, slice, textOf, within } from './run';
import type { Unmasker } from './unmask';

const LETTER = /[a-z]/;
const SPACED = new Set('abcdefghijklmnopqrstuvwxyz013457@$*!');
/** Letters that are words by themselves, and may stand before a word that is spelled out. */
const WORDS_OF_ONE = new Set(['a', 'i']);

/** Puts together what is written with spaces between its letters ("i d i o t"). Mirrors training/normalise.py. */
export class SpelledOut {
  constructor(
    private readonly edges: ReadonlySet<string>,
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
    const letters = chunks.slice(at, end).filter((chunk) => LETTER.test(chunk.text[0] as string)).length;
    return [end, letters >= 3];
  }

  /** Letters set apart as words: a gap wider than the narrowest one between them parts two words. */
  words(letters: readonly Chunk[]): Chunk[] {
    const narrow = letters
      .slice(1)
      .reduce((least, { gap }) => Math.min(least, gap), Number.POSITIVE_INFINITY);
    const words: Chunk[][] = [];
    letters.forEach((letter, at) => {
      if (at === 0 || letter.gap > narrow) words.push([]);
      words.at(-1)?.push(letter);
    });
    return words.flatMap((word) => (word.length >= 3 ? this.#together(word) : word));
  }

  /** The letters as one word, or as two where the first is one by itself, and only the others are one ("a m o r o n"). */
  #together(letters: readonly Chunk[]): Chunk[] {
    const whole = joined(letters);
    const [first, ...others] = letters as [Chunk, ...Chunk[]];
    if (!WORDS_OF_ONE.has(first.text) || others.length < 3) return [whole];
    const rest = joined(others);
    return this.#isWord(rest) && !this.#isWord(whole) ? [first, rest] : [whole];
  }

  /** Whether it is a word, read as every chunk is. */
  #isWord({ text }: Chunk): boolean {
    const chars = numbered(text);
    const read = this.unmasker.read(slice(chars, ...within(chars.chars, this.edges)));
    return read.length === 1 && this.unmasker.isWord(textOf(read[0] as Run));
  }
}

function isSpaced({ text }: Chunk): boolean {
  return text.length === 1 && SPACED.has(text);
}
