import { beforeAll, describe, expect, it, vi } from 'vitest';
import { EngineScorer } from '../../../src/score/engine-scorer.ts';
import type { Tokenizer } from '../../../src/score/tokenizer.ts';
import { FakeEngine } from './fake-engine.ts';
import { shippedTokenizer } from './shipped.ts';

/* One endless comment must not hold up the judge for all others. */

let tokenizer: Tokenizer;

beforeAll(async () => {
  tokenizer = await shippedTokenizer();
});

/** How often a sign is looked up while a text is read; a pattern that may begin anywhere counts for each beginning. */
function stepsOver(text: string): number {
  const looks = vi.spyOn(Set.prototype, 'has');
  const patterns = vi.spyOn(String.prototype, 'replace');
  try {
    tokenizer.read(text);
    const tried = patterns.mock.contexts.map((context) => String(context).length ** 2);
    return tried.reduce((sum, steps) => sum + steps, looks.mock.calls.length);
  } finally {
    looks.mockRestore();
    patterns.mockRestore();
  }
}

describe('a long text', () => {
  it.each([
    ['stops within a word', `x${'!'.repeat(4000)}x`],
    ['digits set apart', '1 '.repeat(2000)],
    ['digits set apart after two letters', `a a ${'1 '.repeat(2000)}`],
    ['stars set apart', '* '.repeat(2000)],
    ['letters told one by one', 'a . '.repeat(2000)],
    ['letters with a stop each', 'a. '.repeat(2000)],
    ['digits set apart before a letter with stops', `${'1 '.repeat(500)}a${'!'.repeat(500)}`],
  ])('is looked through a few times, not once for each character: %s', (_, text) => {
    expect(stepsOver(text)).toBeLessThan(8 * text.length);
  });

  it.each([
    ['one word of many', 'a '.repeat(150_000), 1],
    ['many words of two', 'a a  '.repeat(75_000), 150_000],
  ])('of letters set apart is read, however many there are: %s', (_, text, words) => {
    expect(tokenizer.read(text).words).toHaveLength(words);
  });
});

describe('what somebody waits for', () => {
  it.each([
    ['long', 15_000, 1],
    ['longer than is read at once', 30_000, 1],
    ['middling', 6000, 3],
    ['short', 60, 32],
  ])('is not read after many that wait, %s ones, but after so many', async (_, length, before) => {
    const engine = new FakeEngine(40_000);
    const scorer = new EngineScorer(engine);
    const read = vi.spyOn(engine, 'read');
    let urgent: Promise<unknown> | null = null;
    read.mockImplementationOnce((text) => {
      urgent = scorer.score(['in sight now'], { priority: 1 });
      return engine.read(text);
    });
    await scorer.score(Array.from({ length: 40 }, (_, i) => String(i).padEnd(length, 'a')));
    await urgent;
    const texts = [...new Set(read.mock.calls.map(([text]) => text))];
    expect(texts.indexOf('in sight now')).toBe(before);
    expect(texts).toHaveLength(41);
  });

  it('is judged while the words of a long text are looked for', async () => {
    const engine = new FakeEngine();
    const scorer = new EngineScorer(engine);
    let urgent: Promise<unknown> | null = null;
    engine.before = () => {
      urgent ??= scorer.score(['in sight now'], { priority: 1 });
    };
    await scorer.explain('xxx xxx '.repeat(1000));
    await urgent;
    expect(engine.batches.length).toBeGreaterThan(10);
    expect(engine.batches.findIndex((batch) => batch.includes('in sight now'))).toBeLessThan(4);
  });

  it('waits for no batch of many wide windows', async () => {
    const engine = new FakeEngine(1000);
    await new EngineScorer(engine).explain('xxx xxx '.repeat(1000));
    const sizes = engine.batches.map((batch) => batch.reduce((sum, { length }) => sum + length, 0));
    expect(Math.max(...sizes)).toBeLessThanOrEqual(2048);
  });
});
