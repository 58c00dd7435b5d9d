const MOST_WINDOWS = 256;
/** Pieces that two neighbouring windows share; a shorter rest gets no window of its own. */
const SHARED = 32;
const LEAST_REST = 16;

/**
 * Windows over a long text, [start, end) in pieces, that together cover all of it. A text too long for
 * `MOST_WINDOWS` of them gets wider ones, so that the work stays in proportion and nothing goes unread.
 */
export function windowsOf(length: number, width: number): [number, number][] {
  if (length === 0) return [];
  const shared = Math.min(SHARED, width >> 2);
  const wide = Math.max(width, Math.ceil(length / MOST_WINDOWS) + shared);
  const out: [number, number][] = [];
  for (let start = 0; start < Math.max(1, length - LEAST_REST); start += wide - shared) {
    out.push([start, Math.min(length, start + wide)]);
  }
  const last = out[out.length - 1];
  if (last) last[1] = Math.max(last[1], length);
  return out;
}
