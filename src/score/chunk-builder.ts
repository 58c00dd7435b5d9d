import { Chunk } from './chunk';
import { emptyRun, push, textOf } from './run';

/** Makes chunks of folded characters as they come, each with where in the text it comes from. */
export class ChunkBuilder {
  readonly chunks: Chunk[] = [];
  #run = emptyRun();
  #gap = 0;

  /** Adds what [start, end) of the text stands for: any number of characters; a space ends a chunk. */
  add(folded: string, start: number, end: number): void {
    for (const part of folded) {
      if (part === ' ') this.space();
      else push(this.#run, part, start, end);
    }
  }

  /** Adds a whole chunk whose characters are those of the text; only after a space, or at the beginning. */
  addPlain(text: string, start: number): void {
    this.chunks.push(new Chunk(text, this.#gap, start));
    this.#gap = 0;
  }

  space(): void {
    this.end();
    this.#gap++;
  }

  end(): void {
    if (this.#run.chars.length === 0) return;
    this.chunks.push(new Chunk(textOf(this.#run), this.#gap, this.#run));
    this.#run = emptyRun();
    this.#gap = 0;
  }
}
