import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/core/settings';
import { compileRules, decide } from '../../../src/decide';
import { wouldFold } from '../../../src/ui/would-fold';

const TABLE = Array.from({ length: 101 }, (_, t) => (t === 100 ? 1.01 : 0.2 + t * 0.0075));
const scores = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 7, maxLength: 7 });
const own = fc.option(fc.oneof(fc.integer({ min: 0, max: 100 }), fc.constant('off' as const)), {
  nil: undefined,
});

describe('whether a tried text would fold', () => {
  it('is what the page would do with it', () => {
    fc.assert(
      fc.property(scores, fc.integer({ min: 0, max: 100 }), own, own, (given, tolerance, insult, obscene) => {
        const labels = { ...(insult !== undefined && { insult }), ...(obscene !== undefined && { obscene }) };
        const settings = {
          ...DEFAULT_SETTINGS,
          defaults: { ...DEFAULT_SETTINGS.defaults, tolerance, labels },
        };
        const rules = compileRules(settings, 'example.org', { tolerance: TABLE, isCorrected: () => false });
        const verdict = decide({ scores: given, text: 'words' }, rules);
        expect(wouldFold(given, TABLE, { tolerance, labels })).toBe(verdict.fold);
      }),
    );
  });

  it('is unknown where no score is known, and the tolerance 100 lets all stay', () => {
    expect(wouldFold(Array(7).fill(Number.NaN), TABLE, { tolerance: 0, labels: {} })).toBeNull();
    expect(wouldFold(Array(7).fill(1), TABLE, { tolerance: 100, labels: {} })).toBe(false);
  });
});
