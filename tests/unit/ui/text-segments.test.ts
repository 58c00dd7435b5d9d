import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textSegments } from '../../../src/ui/text-segments';

const span = fc.record({
  start: fc.integer({ min: -5, max: 60 }),
  end: fc.integer({ min: -5, max: 60 }),
  weight: fc.double({ min: -1, max: 2, noNaN: true }),
});

describe('segments of a text', () => {
  it('join to the text, whatever the spans', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 50 }), fc.array(span, { maxLength: 6 }), (text, spans) => {
        const segments = textSegments(text, spans);
        expect(segments.map((segment) => segment.text).join('')).toBe(text);
        expect(segments.every(({ weight, text: run }) => weight >= 0 && weight <= 1 && run !== '')).toBe(
          true,
        );
      }),
    );
  });

  it('carry the weights of their spans', () => {
    const spans = [
      { start: 4, end: 10, weight: 0.9 },
      { start: 11, end: 16, weight: 0.4 },
    ];
    expect(textSegments('You stupid clown!', spans)).toEqual([
      { text: 'You ', weight: 0 },
      { text: 'stupid', weight: 0.9 },
      { text: ' ', weight: 0 },
      { text: 'clown', weight: 0.4 },
      { text: '!', weight: 0 },
    ]);
  });
});
