import type { Span } from '../core/engine';

/** A part of a text; `weight` above 0: it carried the verdict. */
export interface Part {
  readonly text: string;
  readonly weight: number;
}

/** How much of the text around a carrying word is quoted along, in UTF-16 units. */
const AROUND = 60;

/**
 * The stretches of `text` around `spans`, with the carrying ones apart and the rest left out as `…`.
 * Offsets that are not in the text, or cross, are put right.
 */
export function excerpt(text: string, spans: readonly Span[]): Part[] {
  const parts: Part[] = [];
  const plain = (words: string) => {
    if (words) parts.push({ text: words, weight: 0 });
  };
  let at = 0;
  for (const { start, end, weight } of ordered(text, spans)) {
    const before = Math.min(start, wordEnd(text, at + AROUND));
    const from = Math.max(at, Math.min(start, wordStart(text, start - AROUND)));
    if (parts.length > 0 && from <= before) plain(text.slice(at, start));
    else {
      if (parts.length > 0) plain(text.slice(at, before));
      if (from > at) plain(parts.length > 0 ? ' … ' : '… ');
      plain(text.slice(from, start));
    }
    parts.push({ text: text.slice(start, end), weight });
    at = end;
  }
  if (parts.length === 0) return parts;
  const until = wordEnd(text, at + AROUND);
  plain(text.slice(at, until));
  if (until < text.length) plain(' …');
  return parts;
}

/** Spans within the text, by place, none over another. */
function ordered(text: string, spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const start = Math.max(span.start, kept.at(-1)?.end ?? 0);
    const end = Math.min(span.end, text.length);
    if (end > start && span.weight > 0) kept.push({ start, end, weight: span.weight });
  }
  return kept;
}

/** The first word that begins at `at` or soon after; no half of a character. */
function wordStart(text: string, at: number): number {
  if (at <= 0) return 0;
  const space = text.slice(at, at + 20).search(/\s/);
  if (space >= 0) return at + space + 1;
  return isSecondHalf(text, at) ? at + 1 : at;
}

/** The last word that ends at `at` or soon before. */
function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.slice(at - 20, at).search(/\s\S*$/);
  if (space >= 0) return at - 20 + space;
  return isSecondHalf(text, at) ? at - 1 : at;
}

function isSecondHalf(text: string, at: number): boolean {
  return /[\u{DC00}-\u{DFFF}]/u.test(text.charAt(at));
}
