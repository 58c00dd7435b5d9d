import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LABELS, type Label } from '../../../src/core/labels';
import { type AuthorRule, DEFAULT_SETTINGS, type Settings, type WordRule } from '../../../src/core/settings';
import { compileRules, decide } from '../../../src/decide';

const TABLE = Array.from({ length: 101 }, (_, t) => (t === 100 ? 1.01 : 0.05 + (0.9 * t) / 100));

interface Given {
  tolerance?: number;
  labels?: Settings['defaults']['labels'];
  authors?: AuthorRule[];
  words?: WordRule[];
  corrected?: string;
  site?: string;
}

function rulesOf({
  tolerance = 50,
  labels = {},
  authors = [],
  words = [],
  corrected,
  site = 'news.example',
}: Given) {
  const settings: Settings = {
    ...DEFAULT_SETTINGS,
    defaults: { ...DEFAULT_SETTINGS.defaults, tolerance, labels },
    authors,
    words,
  };
  return compileRules(settings, site, { tolerance: TABLE, isCorrected: (text) => text === corrected });
}

function scores(given: Partial<Record<Label, number>>): number[] {
  return LABELS.map((label) => given[label] ?? 0.01);
}

const text = 'some words';

describe('decide by score', () => {
  it('names the most telling label that passes, not the most general one', () => {
    const rules = rulesOf({});
    expect(decide({ text, scores: scores({ toxicity: 0.98, insult: 0.9 }) }, rules)).toMatchObject({
      fold: true,
      label: 'insult',
      score: 0.9,
      because: 'score',
    });
    expect(decide({ text, scores: scores({ toxicity: 0.98, insult: 0.9, threat: 0.6 }) }, rules).label).toBe(
      'threat',
    );
    expect(decide({ text, scores: scores({ toxicity: 0.9 }) }, rules).label).toBe('toxicity');
  });

  it('names what is sexual only where nothing else is more probable', () => {
    const named = (given: Partial<Record<Label, number>>) =>
      decide({ scores: scores(given), text }, rulesOf({})).label;
    expect(named({ toxicity: 0.93, identity_attack: 0.71, sexual_explicit: 0.75 })).toBe('identity_attack');
    expect(named({ toxicity: 0.8, sexual_explicit: 0.75 })).toBe('toxicity');
    expect(named({ toxicity: 0.7, sexual_explicit: 0.9 })).toBe('sexual_explicit');
  });

  it('does not name a rare label that is faint beside the strongest', () => {
    const rules = rulesOf({ labels: { threat: 0 } });
    expect(decide({ text, scores: scores({ insult: 0.95, threat: 0.2 }) }, rules).label).toBe('insult');
  });

  it('leaves a label out that is off, and follows one with a tolerance of its own', () => {
    const high = { toxicity: 0.3, insult: 0.9 };
    expect(decide({ text, scores: scores(high) }, rulesOf({ labels: { insult: 'off' } })).fold).toBe(false);
    const own = decide({ text, scores: scores({ threat: 0.2 }) }, rulesOf({ labels: { threat: 10 } }));
    expect(own).toMatchObject({ fold: true, label: 'threat', foldsUpTo: 101 });
  });

  it.each(['obscene', 'sexual_explicit'] as const)(
    'takes %s for no abuse by itself, unless it is asked for',
    (label) => {
      const swearing = scores({ toxicity: 0.3, [label]: 0.95 });
      const rules = rulesOf({});
      expect(decide({ text, scores: swearing }, rules).fold).toBe(false);
      expect(decide({ text, scores: scores({ toxicity: 0.7, [label]: 0.95 }) }, rules)).toMatchObject({
        fold: true,
        label,
        score: 0.95,
      });
      const asked = decide({ text, scores: swearing }, rulesOf({ labels: { [label]: 50 } }));
      expect(asked).toMatchObject({ fold: true, label, foldsUpTo: 101 });
    },
  );

  it('takes it for abuse where nobody says whether it is', () => {
    const some = scores({ obscene: 0.95 });
    some[0] = Number.NaN;
    expect(decide({ text, scores: some }, rulesOf({}))).toMatchObject({ fold: true, label: 'obscene' });
  });

  it('folds nothing at 100, not even a certain one', () => {
    expect(decide({ text, scores: scores({ threat: 1 }) }, rulesOf({ tolerance: 100 })).fold).toBe(false);
  });

  it.each([
    [null, 'empty', 'empty'],
    [null, 'language', 'language'],
    [null, 'failed', 'failed'],
    [null, undefined, 'judging'],
    [new Array(7).fill(Number.NaN), undefined, 'failed'],
    [[], undefined, 'failed'],
  ] as const)('is no judgement without scores: %j %s', (given, unjudged, because) => {
    const verdict = decide({ text, scores: given, unjudged }, rulesOf({ tolerance: 0 }));
    expect(verdict).toEqual({ fold: false, label: null, score: Number.NaN, because, foldsUpTo: -1 });
  });

  it('judges by the labels that are there when one is missing', () => {
    const some = scores({ insult: 0.9 });
    some[0] = Number.NaN;
    expect(decide({ text, scores: some }, rulesOf({}))).toMatchObject({ fold: true, label: 'insult' });
  });

  it('is a judgement, not an unknown, when every label is off', () => {
    const off = Object.fromEntries(LABELS.map((label) => [label, 'off'])) as Record<Label, 'off'>;
    const verdict = decide({ text, scores: scores({ insult: 1 }) }, rulesOf({ labels: off }));
    expect(verdict).toMatchObject({ fold: false, label: null, because: 'score', foldsUpTo: -1 });
    expect(verdict.score).not.toBeNaN();
  });
});

describe('decide by lists', () => {
  const author = 'Bo';
  const bad = scores({ insult: 0.99 });
  const show = (rule: Given) => decide({ text, author, scores: bad }, rulesOf(rule));

  it('lets what the reader asked to see go before what they asked to fold, and both before the model', () => {
    const showAuthor: AuthorRule = { author, action: 'show' };
    const foldAuthor: AuthorRule = { author, action: 'fold' };
    const showWord: WordRule = { words: 'some', action: 'show' };
    const foldWord: WordRule = { words: 'words', action: 'fold' };
    const becauses = [
      show({ authors: [showAuthor], words: [showWord, foldWord], corrected: text }),
      show({ authors: [foldAuthor], words: [showWord, foldWord], corrected: text }),
      show({ authors: [foldAuthor], words: [showWord, foldWord] }),
      show({ authors: [foldAuthor], words: [foldWord] }),
      show({ words: [foldWord] }),
      show({}),
    ].map(({ because, fold }) => `${because} ${fold}`);
    expect(becauses).toEqual([
      'author-shown false',
      'corrected false',
      'word-shown false',
      'author-folded true',
      'word-folded true',
      'score true',
    ]);
  });

  it('folds by a list at every tolerance, judged or not', () => {
    const rules = rulesOf({ tolerance: 100, authors: [{ author, action: 'fold' }] });
    expect(decide({ text, author, scores: null, unjudged: 'language' }, rules)).toMatchObject({
      fold: true,
      label: null,
      foldsUpTo: 101,
    });
  });
});

/** Any UTF-16 at all, lone surrogates too. */
const anyText = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
  .map((codes) => String.fromCharCode(...codes));

describe('properties', () => {
  const probability = fc.double({ min: 0, max: 1, noNaN: true });
  const sevenScores = fc.array(probability, { minLength: 7, maxLength: 7 });
  const tolerance = fc.integer({ min: 0, max: 100 });
  const labels = fc.dictionary(
    fc.constantFrom(...LABELS),
    fc.oneof(tolerance, fc.constant('off' as const)),
  ) as fc.Arbitrary<Settings['defaults']['labels']>;

  it('foldsUpTo says for every tolerance whether it folds', () => {
    fc.assert(
      fc.property(sevenScores, labels, tolerance, tolerance, (given, own, one, other) => {
        const { foldsUpTo } = decide({ text, scores: given }, rulesOf({ tolerance: one, labels: own }));
        const there = decide({ text, scores: given }, rulesOf({ tolerance: other, labels: own }));
        expect(there.fold).toBe(other <= foldsUpTo);
        expect(there.foldsUpTo).toBe(foldsUpTo);
      }),
    );
  });

  it('a higher tolerance folds no more, a higher score no less', () => {
    fc.assert(
      fc.property(sevenScores, tolerance, fc.nat(6), probability, (given, at, which, raised) => {
        const before = decide({ text, scores: given }, rulesOf({ tolerance: at }));
        const looser = decide({ text, scores: given }, rulesOf({ tolerance: Math.min(100, at + 1) }));
        if (looser.fold) expect(before.fold).toBe(true);
        const more = given.map((score, i) => (i === which ? Math.max(score, raised) : score));
        const after = decide({ text, scores: more }, rulesOf({ tolerance: at }));
        expect(after.foldsUpTo).toBeGreaterThanOrEqual(before.foldsUpTo);
      }),
    );
  });

  it('names a label that itself passes whenever it folds', () => {
    fc.assert(
      fc.property(sevenScores, tolerance, (given, at) => {
        const verdict = decide({ text, scores: given }, rulesOf({ tolerance: at }));
        if (!verdict.fold) return;
        expect(verdict.label).not.toBeNull();
        expect(verdict.score).toBeGreaterThanOrEqual(TABLE[at] ?? 0);
        expect(given[LABELS.indexOf(verdict.label as Label)]).toBe(verdict.score);
      }),
    );
  });

  it('never throws, whatever is given', () => {
    fc.assert(
      fc.property(fc.array(fc.double()), anyText, fc.string(), (given, words, who) => {
        const rules = rulesOf({ words: [{ words: words.slice(0, 50), action: 'fold' }] });
        expect(typeof decide({ text: words, author: who, scores: given }, rules).fold).toBe('boolean');
      }),
    );
  });
});
