import type { Stretch } from './engine';
import type { Pieces } from './pieces';
import type { Reading } from './tokenizer';

/** The words of a reading that have a letter in them, each with its pieces and its place in the text. */
export function stretchesOf({ ids, starts, ends, wordStarts }: Reading, pieces: Pieces): Stretch[] {
  return wordStarts
    .map((from, at) => {
      const to = wordStarts[at + 1] ?? ids.length;
      return { from, to, start: starts[from] as number, end: ends[to - 1] as number };
    })
    .filter(({ from, to }) => ids.slice(from, to).some((id) => pieces.isWordPiece(id)));
}
