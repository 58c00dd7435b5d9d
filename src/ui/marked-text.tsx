import type { Span } from '../core/engine';
import { textSegments } from './text-segments';

interface Props {
  readonly text: string;
  readonly spans: readonly Span[];
}

/** A text with the words marked that carried its verdict, the heavier the stronger. */
export function MarkedText({ text, spans }: Props) {
  return (
    <p class="marked" dir="auto">
      {textSegments(text, spans).map((segment, i) =>
        segment.weight > 0 ? (
          <mark key={String(i)} style={{ '--weight': String(segment.weight) }}>
            {segment.text}
          </mark>
        ) : (
          segment.text
        ),
      )}
    </p>
  );
}
