import { memory } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { LABEL_COUNT, LABELS } from '../../../../src/core/labels';
import type { ReadFile } from '../../../../src/score/pack';
import type { Scorer } from '../../../../src/score/scorer';
import { KeptClassifier } from '../../../../src/score/tfjs-toxicity/kept-classifier';
import { loadToxicity } from '../../../../src/score/tfjs-toxicity/load';
import { noPublishedGraph, readFolder, readSmall, writePublishedGraph } from './models';
import { wasmFolder, wasmHeap } from './node-backend';

const WORDS = 'the council moved our old market to another square and you are all still angry about it'.split(
  ' ',
);

/** `count` ordinary comments of two to twenty-one words, no two alike. */
function comments(count: number): string[] {
  return Array.from({ length: count }, (_, i) => {
    const words = Array.from({ length: 1 + (i % 20) }, (_, k) => WORDS[(i * 7 + k * 3) % WORDS.length]);
    return [i, ...words].join(' ');
  });
}

const row = (scores: Float32Array, i: number) => [...scores.slice(i * LABEL_COUNT, (i + 1) * LABEL_COUNT)];

/** Classes the comments with the package's own `classify`, [comments, 7] in label order. */
async function byPackage(read: ReadFile, texts: string[]): Promise<number[][]> {
  const classifier = new KeptClassifier(read);
  await classifier.load();
  const answers = await classifier.classify(texts);
  classifier.dispose();
  return texts.map((_, i) =>
    LABELS.map((label) => {
      const head = answers.find((answer) => answer.label === label);
      return head?.results[i]?.probabilities[1] ?? Number.NaN;
    }),
  );
}

const models: [string, () => ReadFile][] = [['the small model', readSmall]];
if (noPublishedGraph) console.warn(`The published graph is not tried: ${noPublishedGraph}.`);
else models.push(['the published graph', () => readFolder(writePublishedGraph())]);

describe.each(models)('%s', (_, make) => {
  let read: ReadFile;
  let scorer: Scorer;

  beforeAll(async () => {
    read = make();
    scorer = await loadToxicity({ read, wasmFolder });
    return () => scorer.dispose();
  });

  it('gives the probabilities of the package’s own classify', async () => {
    const texts = comments(24);
    const scores = await scorer.score(texts);
    const wanted = await byPackage(read, texts);
    wanted.forEach((probabilities, i) => {
      row(scores, i).forEach((p, label) => {
        expect(Math.abs(p - (probabilities[label] as number))).toBeLessThan(1e-5);
      });
    });
    expect(new Set(scores).size).toBeGreaterThan(24);
  });

  it('keeps as many tensors after 1,000 comments as before', async () => {
    const before = memory();
    for (let i = 0; i < 1000; i += 50) await scorer.score(comments(1000).slice(i, i + 50));
    expect(memory().numTensors).toBe(before.numTensors);
    expect(memory().numBytes).toBe(before.numBytes);
  }, 600_000);

  it('says unknown, not clean, for what it cannot read, and judges the rest', async () => {
    const { scores, reasons } = await scorer.judge(['', '   \n', '💩 !!', 'Это другой язык', 'a comment']);
    expect(reasons).toEqual(['empty', 'empty', 'empty', 'language', null]);
    for (const i of [0, 1, 2, 3]) expect(row(scores, i).every(Number.isNaN)).toBe(true);
    expect(row(scores, 4).every((p) => p >= 0 && p <= 1)).toBe(true);
  });

  it('judges a comment of many tokens by its worst window', async () => {
    const long = comments(200).join(' ');
    const alone = await scorer.score([long]);
    const among = await scorer.score(['a comment', long, 'another']);
    row(among, 1).forEach((p, label) => {
      expect(p).toBeCloseTo(row(alone, 0)[label] as number, 5);
    });
    expect(row(alone, 0).every((p) => p >= 0 && p <= 1)).toBe(true);
  });

  it('keeps memory flat over 20 rounds of load, use and unload', async () => {
    const before = memory();
    const heaps: number[] = [];
    for (let round = 0; round < 20; round++) {
      const other = await loadToxicity({ read, wasmFolder });
      await other.score(comments(4));
      other.dispose();
      other.dispose();
      heaps.push(wasmHeap());
    }
    expect(memory().numTensors).toBe(before.numTensors);
    expect(memory().numBytes).toBe(before.numBytes);
    expect(heaps.at(-1)).toBe(heaps[1]);
  }, 600_000);
});
