/** What follows is read by nobody, and not judged: one endless comment must not hold up all others. */
export const MOST_CHARACTERS = 100_000;

/** As much of a text as is judged, and explained; no character of two units is cut in two. */
export function readPart(text: string): string {
  if (text.length <= MOST_CHARACTERS) return text;
  const isCut = (text.codePointAt(MOST_CHARACTERS - 1) ?? 0) > 0xffff;
  return text.slice(0, isCut ? MOST_CHARACTERS - 1 : MOST_CHARACTERS);
}
