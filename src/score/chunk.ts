import { concat, type Run, textOf } from './run';

/**
 * A stretch of folded text without spaces: its characters, how many spaces stand before it, and where in the original
 * text they come from (UTF-16 offsets).
 */
export class Chunk {
  /** @param from where its first character stands, if each stands for one UTF-16 unit; else the run itself */
  constructor(
    readonly text: string,
    readonly gap: number,
    private readonly from: number | Run,
  ) {}

  /** Where character number `at` begins in the original text. */
  start(at: number): number {
    return typeof this.from === 'number' ? this.from + at : (this.from.starts[at] as number);
  }

  /** Where character number `at` ends in the original text. */
  end(at: number): number {
    return typeof this.from === 'number' ? this.from + at + 1 : (this.from.ends[at] as number);
  }

  /** Its characters with their offsets in the original text. */
  run(): Run {
    return typeof this.from === 'number' ? numbered(this.text, this.from) : this.from;
  }
}

/** Characters with the numbers [from + at, from + at + 1); without `from`, those they have in `text` itself. */
export function numbered(text: string, from = 0): Run {
  const chars = [...text];
  return { chars, starts: chars.map((_, at) => from + at), ends: chars.map((_, at) => from + at + 1) };
}

/** Several chunks as one, without the spaces between them; its gap is the first one's. */
export function joined(chunks: readonly Chunk[]): Chunk {
  const all = concat(chunks.map((chunk) => chunk.run()));
  return new Chunk(textOf(all), chunks[0]?.gap ?? 0, all);
}
