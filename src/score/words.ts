import { type Run, slice } from './run';

/** Longer runs are no words, nor disguised ones, and would take long to read. */
export const LONGEST_RUN = 100;

/** Letters, digits and the apostrophe make words; everything else stands alone. */
function isWordChar(char: string): boolean {
  if (char >= 'a' && char <= 'z' && char.length === 1) return true;
  if ((char >= '0' && char <= '9' && char.length === 1) || char === "'") return true;
  return char > '\x7f' && /\p{L}/u.test(char);
}

/** Words and runs of one sign, as they stand; a run of a sign counts twice at most. */
export function split(core: Run): Run[] {
  const { chars } = core;
  const out: Run[] = [];
  let at = 0;
  while (at < chars.length) {
    const first = chars[at] as string;
    let end = at + 1;
    if (isWordChar(first)) {
      while (end < chars.length && end - at < LONGEST_RUN && isWordChar(chars[end] as string)) end++;
      const word = trimmed(core, at, end);
      if (word) out.push(word);
    } else {
      while (end < chars.length && chars[end] === first) end++;
      out.push(slice(core, at, Math.min(end, at + 2)));
    }
    at = end;
  }
  return out;
}

/** Without the apostrophes around it; null where nothing is left. */
function trimmed(core: Run, from: number, to: number): Run | null {
  let start = from;
  let end = to;
  while (start < end && core.chars[start] === "'") start++;
  while (end > start && core.chars[end - 1] === "'") end--;
  return end > start ? slice(core, start, end) : null;
}
