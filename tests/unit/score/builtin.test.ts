import { createHash } from 'node:crypto';
import { memory } from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LABEL_COUNT, LABELS } from '../../../src/core/labels.ts';
import { loadBuiltin } from '../../../src/score/builtin.ts';
import type { Scorer } from '../../../src/score/scorer.ts';
import { wasmFolder } from '../../../tools/load-scorer.ts';
import { loadShipped, readPack } from './shipped.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text).buffer as ArrayBuffer;
const textOf = async (name: string) => new TextDecoder().decode(await readPack(name));

/** The shipped pack with another `model.json`, which pack.json vouches for. */
async function packWith(model: string): Promise<(name: string) => Promise<ArrayBuffer>> {
  const pack = JSON.parse(await textOf('pack.json'));
  for (const file of pack.files) {
    if (file.name !== 'model.json') continue;
    file.bytes = bytesOf(model).byteLength;
    file.sha256 = createHash('sha256').update(model).digest('hex');
  }
  const own = new Map([
    ['model.json', model],
    ['pack.json', JSON.stringify(pack)],
  ]);
  return async (name) => (own.has(name) ? bytesOf(own.get(name) as string) : readPack(name));
}

it('says with the first comment that a pack does not run', async () => {
  const model = await textOf('model.json');
  // An operation that nobody has.
  const read = await packWith(
    model.replace('"name":"hidden","op":"_FusedMatMul"', '"name":"hidden","op":"NoSuchOp"'),
  );
  await expect(
    loadBuiltin({ read, wasmFolder: wasmFolder() }).then((scorer) => scorer.judge(['Some words.'])),
  ).rejects.toMatchObject({ fault: 'damaged', message: expect.stringContaining('does not run') });
});

describe('the built-in engine', () => {
  let scorer: Scorer;

  beforeAll(async () => {
    scorer = await loadShipped();
  });
  afterAll(() => scorer?.dispose());

  const toxicity = async (text: string) => (await scorer.score([text]))[0] as number;

  it('tells plain abuse from civil words', async () => {
    const abuse = await toxicity('You are a stupid piece of shit, shut up you idiot.');
    const civil = await toxicity('Thank you for the article, I learned a lot about the budget.');
    expect(abuse).toBeGreaterThan(0.5);
    expect(civil).toBeLessThan(0.2);
  });

  it.each([
    ['', 'empty'],
    ['   \n\t ', 'empty'],
    ['😀 🎉 👍🏽', 'empty'],
    ['https://example.org/a?b=c www.example.org', 'empty'],
    ['... !!! ???', 'empty'],
    ['¯\\_(ツ)_/¯', 'empty'],
    ['これは日本語のコメントです。', 'language'],
    ['你好', 'language'],
    ['감사합니다', 'language'],
    ['هذا تعليق باللغة العربية', 'language'],
    ['यह लेख बहुत अच्छा है', 'language'],
    ['Это предложение написано по-русски.', 'language'],
    ['Das ist doch nicht euer Ernst, ihr habt die Sache nicht verstanden und wollt auch nicht.', 'language'],
  ] as const)('does not judge %j: %s', async (text, reason) => {
    const { scores, reasons } = await scorer.judge([text]);
    expect(reasons).toEqual([reason]);
    expect([...scores].every(Number.isNaN)).toBe(true);
  });

  it('keeps a row for every text, judged or not', async () => {
    const { scores, reasons } = await scorer.judge(['hello there', '', 'hello there', 'good morning']);
    expect(scores).toHaveLength(4 * LABEL_COUNT);
    expect(reasons).toEqual([null, 'empty', null, null]);
    expect(scores.slice(0, LABEL_COUNT)).toEqual(scores.slice(2 * LABEL_COUNT, 3 * LABEL_COUNT));
  });

  it('finds one abusive sentence at the end of a very long text', async () => {
    const filler = 'The council met on Tuesday and talked about the new bridge. '.repeat(200);
    const clean = await toxicity(filler);
    const abusive = await toxicity(`${filler}You stupid fucking idiot, go to hell and die.`);
    expect(clean).toBeLessThan(0.4);
    expect(abusive).toBeGreaterThan(0.5);
  });

  it('judges 100,000 characters and broken UTF-16', async () => {
    const long = 'a word or two, and then some more of it '.repeat(2500);
    const { scores } = await scorer.judge([
      long,
      'x'.repeat(100_000),
      '\ud83d broken \udc00 text',
      '\u0000 zero',
    ]);
    expect(scores).toHaveLength(4 * LABEL_COUNT);
    for (const score of scores) expect(Number.isNaN(score) || (score >= 0 && score <= 1)).toBe(true);
  });

  it('gives probabilities or NaN for any text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'binary', maxLength: 80 }), { maxLength: 5 }),
        async (texts) => {
          const { scores, reasons } = await scorer.judge(texts);
          expect(scores).toHaveLength(texts.length * LABEL_COUNT);
          scores.forEach((score, at) => {
            const reason = reasons[Math.floor(at / LABEL_COUNT)];
            if (reason) expect(score).toBeNaN();
            else expect(score >= 0 && score <= 1).toBe(true);
          });
        },
      ),
      { numRuns: 60 },
    );
  });

  it('leaves as many tensors as there were', async () => {
    await scorer.score(['warm', 'up']);
    const before = memory().numTensors;
    for (let round = 0; round < 10; round++) {
      await scorer.score(
        Array.from({ length: 40 }, (_, i) => `comment ${round} number ${i} ${'word '.repeat(i)}`),
      );
    }
    await scorer.explain('You are a stupid idiot.');
    expect(memory().numTensors).toBe(before);
  });

  it('names the words that carried the verdict, at their place in the text', async () => {
    const text = 'I read the article. 🙂 You are a stupid idiot, and the weather is fine.';
    const spans = await scorer.explain(text);
    expect(spans.length).toBeGreaterThan(0);
    expect(spans.map(({ start, end }) => text.slice(start, end)).join(' ')).toMatch(/stupid|idiot/);
    for (const { start, end, weight, weights } of spans) {
      expect(start).toBeLessThan(end);
      expect(end).toBeLessThanOrEqual(text.length);
      expect(weights).toHaveLength(LABELS.length);
      expect(weight).toBeGreaterThan(0);
      expect(weight).toBeLessThanOrEqual(1);
    }
  });

  it('names whole characters, with the marks on the last one', async () => {
    const text = 'You i\u0336d\u0336i\u0336o\u0336t\u0336, go. You moron\u0308\u0301!';
    const spans = await scorer.explain(text);
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual([
      'i\u0336d\u0336i\u0336o\u0336t\u0336',
      'moron\u0308\u0301',
    ]);
  });

  it('explains nothing where there is nothing to judge', async () => {
    expect(await scorer.explain('😀')).toEqual([]);
    expect(await scorer.explain('')).toEqual([]);
  });

  it('tells a tolerance table that rises from below 1 to above it', () => {
    const { tolerance } = scorer.info;
    expect(tolerance).toHaveLength(101);
    for (let at = 1; at < tolerance.length; at++) {
      expect(tolerance[at] as number).toBeGreaterThanOrEqual(tolerance[at - 1] as number);
    }
    expect(tolerance[50] as number).toBeLessThan(1);
    expect(tolerance[100] as number).toBeGreaterThan(1);
  });
});

describe('disposal', () => {
  it('frees every tensor, a second time too', async () => {
    const before = memory().numTensors;
    const scorer = await loadShipped();
    await scorer.score(['some words']);
    expect(memory().numTensors).toBeGreaterThan(before);
    scorer.dispose();
    scorer.dispose();
    expect(memory().numTensors).toBe(before);
    await expect(scorer.score(['some words'])).rejects.toThrow('closed');
  });
});
