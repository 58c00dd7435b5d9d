const MOST_WINDOWS = 256;
/** Pieces that two neighbouring windows share, so that no phrase is cut in two everywhere. */
const SHARED = 32;

/**
 * Windows over a long text, [start, end) in pieces, that together cover all of it. A text too long for
 * `MOST_WINDOWS` of them gets wider ones, so that the work stays in proportion and nothing goes unread.
 */
export function windowsOf(length: number, width: number): [number, number][] {
  if (length === 0) return [];
  const shared = Math.min(SHARED, width >> 2);
  const wide = Math.max(width, Math.ceil(length / MOST_WINDOWS) + shared);
  const out: [number, number][] = [[0, Math.min(length, wide)]];
  for (let end = wide; end < length; end += wide - shared) {
    out.push([end - shared, Math.min(length, end - shared + wide)]);
  }
  return out;
}
