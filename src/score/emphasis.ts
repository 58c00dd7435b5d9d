import { Chunk } from './chunk';
import { filter, textOf, within } from './run';

const OPENS = /^\*[a-z]/;
/** Further apart, two stars are no pair. */
const MOST_CHUNKS = 12;

/** Chunks without the stars that close an emphasis over several words ("*walks away*"): these mask no letter. Mirrors training/normalise.py. */
export function unemphasised(chunks: readonly Chunk[], edges: ReadonlySet<string>): readonly Chunk[] {
  let opened = Number.NEGATIVE_INFINITY;
  return chunks.map((chunk, at) => {
    const { text } = chunk;
    if (!text.includes('*')) return chunk;
    const isClosed = text[within(text, edges)[1] - 1] === '*';
    if (OPENS.test(text)) {
      opened = isClosed ? Number.NEGATIVE_INFINITY : at;
      return chunk;
    }
    if (!isClosed || at - opened > MOST_CHUNKS || text.indexOf('*') !== text.lastIndexOf('*')) return chunk;
    opened = Number.NEGATIVE_INFINITY;
    const plain = filter(chunk.run(), (char) => char !== '*');
    return new Chunk(textOf(plain), chunk.gap, plain);
  });
}
