import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerpt } from '../../../src/present/excerpt';

const join = (parts: ReturnType<typeof excerpt>) =>
  parts.map(({ text, weight }) => (weight > 0 ? `[${text}]` : text)).join('');

describe('excerpt', () => {
  it('quotes a short text whole, with the carrying words apart', () => {
    const text = 'You are such a dunce, really.';
    expect(join(excerpt(text, [{ start: 15, end: 20, weight: 1 }]))).toBe('You are such a [dunce], really.');
  });

  it('leaves out what is far from the carrying words, at word ends', () => {
    const far = 'word '.repeat(60);
    const text = `${far}dunce ${far}oaf ${far}`;
    const spans = ['dunce', 'oaf'].map((word) => {
      const start = text.indexOf(word);
      return { start, end: start + word.length, weight: 1 };
    });
    const quoted = join(excerpt(text, spans));
    expect(quoted).toMatch(/^… (word )+\[dunce\]( word)+ … (word )+\[oaf\]( word)+ …$/);
    expect(quoted.length).toBeLessThan(300);
  });

  it('gives nothing where no word carried anything', () => {
    expect(excerpt('text', [])).toEqual([]);
    expect(excerpt('text', [{ start: 0, end: 4, weight: 0 }])).toEqual([]);
  });

  it('puts offsets right that cross or lie outside, and quotes only what is in the text', () => {
    const span = fc.record({
      start: fc.integer({ min: -5, max: 300 }),
      end: fc.integer({ min: -5, max: 300 }),
      weight: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.string({ maxLength: 250 }), fc.array(span, { maxLength: 6 }), (text, spans) => {
        const said = excerpt(text, spans)
          .map((part) => part.text)
          .filter((part) => !part.includes('…'));
        let from = 0;
        for (const part of said) {
          const at = text.indexOf(part, from);
          expect(at).toBeGreaterThanOrEqual(from);
          from = at + part.length;
        }
      }),
    );
  });
});
