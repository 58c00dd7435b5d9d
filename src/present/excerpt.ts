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
  let at = 0;
  for (const [i, span] of ordered(text, spans).entries()) {
    const from = Math.max(at, wordStart(text, span.start - AROUND));
    if (from > at) parts.push({ text: i === 0 ? '… ' : ' … ', weight: 0 });
    if (span.start > from) parts.push({ text: text.slice(from, span.start), weight: 0 });
    parts.push({ text: text.slice(span.start, span.end), weight: span.weight });
    at = span.end;
    const next = ordered(text, spans)[i + 1];
    const until = Math.min(wordEnd(text, span.end + AROUND), next ? next.start : text.length);
    if (!next || next.start - AROUND > until) {
      if (until > at) parts.push({ text: text.slice(at, until), weight: 0 });
      at = until;
      if (!next && until < text.length) parts.push({ text: ' …', weight: 0 });
    }
  }
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

function wordStart(text: string, at: number): number {
  if (at <= 0) return 0;
  const space = text.slice(at, at + 20).search(/\s/);
  return space < 0 ? at : at + space + 1;
}

function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.slice(at - 20, at).search(/\s\S*$/);
  return space < 0 ? at : at - 20 + space;
}
