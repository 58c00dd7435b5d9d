import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Tokenizer } from '@tensorflow-models/universal-sentence-encoder';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LABELS } from '../../../../src/core/labels';
import { PackError } from '../../../../src/score/pack-error';
import { keptGraph } from '../../../../src/score/tfjs-toxicity/kept-graph';
import { outputOfLabels } from '../../../../src/score/tfjs-toxicity/labels';
import { loadToxicity } from '../../../../src/score/tfjs-toxicity/load';
import { whyNot } from '../../../../src/score/tfjs-toxicity/readable';
import { toxicityTolerance } from '../../../../src/score/tfjs-toxicity/tolerance';
import { versionOf } from '../../../../src/score/tfjs-toxicity/version';
import { WordTokenizer } from '../../../../src/score/tfjs-toxicity/word-tokens';
import { windowsOf } from '../../../../src/score/windows';
import { smallModel } from '../../../small-toxicity-model';
import { noPublishedGraph, PUBLISHED_FOLDER, readSmall } from './models';
import { wasmFolder } from './node-backend';

type Vocabulary = [string, number][];
const parse = (bytes: Uint8Array): Vocabulary => JSON.parse(new TextDecoder().decode(bytes));

describe('outputs of the graph', () => {
  it('are found for every label, wherever they stand', () => {
    const outputs = [...LABELS].sort().map((label) => `${label}/predictions/probabilities`);
    const found = outputOfLabels(outputs);
    expect(found.map((at) => outputs[at]?.split('/')[0])).toEqual([...LABELS]);
  });

  it('must be there for each', () => {
    expect(() => outputOfLabels(['toxicity/predictions/probabilities'])).toThrow(PackError);
  });
});

describe('the tolerance table', () => {
  const table = toxicityTolerance();

  it('rises from folding much to folding nothing, through the package’s own threshold', () => {
    expect(table).toHaveLength(101);
    expect(table.every((p, i) => i === 0 || p > (table[i - 1] as number))).toBe(true);
    expect(table[50]).toBeCloseTo(0.85, 10);
    expect(table[0]).toBeLessThan(0.15);
    expect(table[99]).toBeLessThan(1);
    expect(table[100]).toBeGreaterThan(1);
  });
});

const vocabularies: [string, Vocabulary][] = [['small', parse(smallModel().get('vocab.json') as Uint8Array)]];
if (noPublishedGraph) console.warn(`The published vocabulary is not tried: ${noPublishedGraph}.`);
else vocabularies.push(['published', parse(readFileSync(join(PUBLISHED_FOLDER, 'vocab.json')))]);

describe.each(vocabularies)('tokens of the %s vocabulary', (_, vocabulary) => {
  const tokenizer = new Tokenizer(vocabulary);
  const words = new WordTokenizer((text) => tokenizer.encode(text), vocabulary);

  it('are those that the package finds in the whole text', () => {
    const piece = fc.constantFrom(
      'the',
      ' ',
      '  ',
      'you are',
      'ing',
      '\n',
      '😀',
      'é',
      'ﬁ',
      '!!',
      '中文',
      'a',
      ':)',
      '7',
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        expect(words.read(text).ids).toEqual(tokenizer.encode(text));
      }),
    );
  });

  it('are counted word by word, in their places', () => {
    const text = 'you are  here, my friend';
    const { ids, stretches } = words.read(text);
    expect(stretches.map(({ start, end }) => text.slice(start, end))).toEqual(text.split(/ +/));
    expect(stretches.every(({ from, to }) => from < to && to <= ids.length)).toBe(true);
  });

  it('come of any text in bounded number', () => {
    expect(words.read('x'.repeat(200_000)).ids.length).toBeLessThan(9000);
    expect(words.read('word '.repeat(50_000)).ids.length).toBeLessThan(9000);
    expect(words.read('').ids).toEqual([]);
  });
});

describe('windows', () => {
  it('are never longer than the graph reads', () => {
    for (let length = 1; length < 9000; length += 7) {
      const longest = Math.max(...windowsOf(length, 128).map(([start, end]) => end - start));
      expect(longest).toBeLessThanOrEqual(128);
    }
  });
});

describe('whyNot', () => {
  const known = (word: string) => ['this', 'is', 'a', 'comment', 'you', 'are'].includes(word);

  it.each([
    ['', 'empty'],
    [' \n\t', 'empty'],
    ['?!… 💩', 'empty'],
    ['Это совсем другой язык', 'language'],
    ['这是另一种语言的评论', 'language'],
    ['you are a comment', null],
    ['88', null],
  ])('of %j is %j', (text, reason) => {
    expect(whyNot(text, known)).toBe(reason);
  });
});

describe('kept files', () => {
  const without = (name: string) => {
    const files = smallModel();
    files.delete(name);
    return files;
  };
  const instead = (name: string, text: string) =>
    smallModel().set(name, new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>);

  it.each([
    ['no graph', without('model.json')],
    ['no shard', without('group1-shard4of7')],
    ['a graph that is not JSON', instead('model.json', '<!doctype html>')],
    ['a graph that is none', instead('model.json', '{}')],
    [
      'a path that leaves the folder',
      instead('model.json', '{"modelTopology":{},"weightsManifest":[{"paths":["../x"],"weights":[]}]}'),
    ],
    ['a short shard', instead('group1-shard4of7', 'short')],
    ['a vocabulary that is none', instead('vocab.json', '[["a"]]')],
  ])('with %s are refused in one sentence', async (_, files) => {
    const fault = await loadToxicity({ read: readSmall(files), wasmFolder }).catch((error) => error);
    expect(fault).toBeInstanceOf(PackError);
    expect(fault.message).toMatch(/download it again\.$/);
  });

  it('are read into as many buffers as there are files', async () => {
    const artifacts = await keptGraph(readSmall()).load();
    expect(artifacts.weightData).toHaveLength(7);
  });

  it('tell their version by their weights', async () => {
    const one = await versionOf(readSmall());
    expect(one).toMatch(/^1-[0-9a-f]{7}$/);
    expect(await versionOf(readSmall(smallModel(1000)))).toBe(one);
    const files = smallModel();
    const last = files.get('group1-shard7of7') as Uint8Array<ArrayBuffer>;
    last[0] = (last[0] as number) ^ 1;
    expect(await versionOf(readSmall(files))).not.toBe(one);
  });
});
