import type { Span } from '../core/engine';

/** A run of text and how much it weighed, 0..1; 0 where it did not count. */
export interface Segment {
  readonly text: string;
  readonly weight: number;
}

/**
 * Cuts `text` along its spans. Spans that overlap, run backwards or leave the text are cut to fit;
 * the segments always join to `text`.
 */
export function textSegments(text: string, spans: readonly Span[]): Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  const add = (end: number, weight: number) => {
    if (end > at) segments.push({ text: text.slice(at, end), weight });
    at = Math.max(at, end);
  };
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    add(Math.min(text.length, span.start), 0);
    add(Math.min(text.length, span.end), Math.max(0, Math.min(1, span.weight)));
  }
  add(text.length, 0);
  return segments;
}
