import { memory } from '@tensorflow/tfjs-core';
import { startBackend } from '../../src/score/backend.ts';
import type { Scorer } from '../../src/score/scorer.ts';
import { loadScorer, wasmFolder } from '../load-scorer.ts';
import { type Figure, median, ofRuns } from './figure.ts';
import { operations, productsAlone, workOf } from './products.ts';
import { toxicityFolder } from './toxicity-files.ts';

export type { Figure } from './figure.ts';

/** Words that are one token each for either engine. */
const WORDS =
  'the of and to in that is was for it with as his on be at by this had not are but from or have they which one you were all her she there would their we him been has when who will no more if out so up said what its about than into them can only other time new some could these two may first then do any like my now over such our man me even most made after also did many off before must well back through years much where your way down should because long each just state those people too little good world make very still see own men work here life get both between being under three never know same last another while us day might great go come since against right came take used himself few house use place during high without again home around small however found part thought went say once general upon'.split(
    ' ',
  );
const TOKENS = 40;
/** Comments scored together, and how often: the shorter, the more often. */
const BATCHES = [
  [1, 25],
  [16, 75],
  [64, 9],
] as const;

/** The batch at which the engines are held against each other and against the machine. */
const LIMIT_BATCH = 16;

let seed = 1;

function word(): string {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return WORDS[(seed >>> 8) % WORDS.length] ?? 'the';
}

/** Comments of 40 tokens, none of which was made before: an engine remembers what it has judged. */
function makeComments(count: number): string[] {
  return Array.from({ length: count }, () => Array.from({ length: TOKENS }, word).join(' '));
}

async function timeOf(scorer: Scorer, comments: string[]): Promise<number> {
  const started = performance.now();
  await scorer.score(comments);
  return (performance.now() - started) / comments.length;
}

interface Loaded {
  readonly name: string;
  readonly scorer: Scorer;
  readonly bytes: number;
}

async function load(name: string, engine: string, model?: string): Promise<Loaded> {
  const before = memory().numBytes;
  const scorer = await loadScorer(engine, model);
  return { name, scorer, bytes: memory().numBytes - before };
}

/** Milliseconds a comment in batches of `size`, for each engine: by turns, so that both meet the same machine. */
async function timesOf(engines: readonly Loaded[], size: number, rounds: number): Promise<number[][]> {
  const times = engines.map((): number[] => []);
  for (const { scorer } of engines) await timeOf(scorer, makeComments(size));
  for (let round = 0; round < rounds; round++) {
    for (const [i, { scorer }] of engines.entries()) times[i]?.push(await timeOf(scorer, makeComments(size)));
  }
  return times;
}

/** How near the built-in engine comes to what this machine can do at all; by turns, so that both meet the same machine. */
async function limitOf(scorer: Scorer, rounds: number): Promise<Figure[]> {
  const { products } = await workOf(() => scorer.score(makeComments(LIMIT_BATCH)));
  const alone = productsAlone(products);
  const whole: number[] = [];
  const least: number[] = [];
  for (let round = 0; round < rounds; round++) {
    whole.push(await timeOf(scorer, makeComments(LIMIT_BATCH)));
    least.push(alone.time() / LIMIT_BATCH);
  }
  alone.dispose();
  return [
    {
      name: `built-in: operations of its matrix products, a comment in batches of ${LIMIT_BATCH}`,
      value: operations(products) / LIMIT_BATCH / 1e6,
      unit: 'million',
    },
    ofRuns(`the same products alone, a comment in batches of ${LIMIT_BATCH}`, 'ms', least),
    { name: 'built-in ÷ its products alone, by turns', value: median(whole) / median(least), unit: '×' },
  ];
}

/** Bytes of all tensors of an engine at the peak of a batch, beside those of the engines that are loaded along. */
async function peakOf({ scorer, bytes }: Loaded): Promise<number> {
  const others = memory().numBytes - bytes;
  return (await workOf(() => scorer.score(makeComments(LIMIT_BATCH)))).peakBytes - others;
}

/**
 * Times the engines on WASM in this process, on comments of 40 tokens, with their texts taken to tokens.
 * The published model against the built-in one in the same run, and the built-in one against its own matrix products.
 * @param model folder of the published model's files; else stand-ins of the same size and shape, where they
 * can be made, else the built-in one alone
 */
export async function benchEngines(model?: string): Promise<Figure[]> {
  const backend = await startBackend(wasmFolder());
  if (backend !== 'wasm') throw new Error(`TensorFlow.js runs on ${backend} here; the bench needs WASM.`);
  const folder = toxicityFolder(model);
  const engines = [await load('built-in', 'builtin')];
  if (folder) engines.push(await load('published', 'tfjs-toxicity', folder));
  const figures: Figure[] = engines.flatMap(({ name, scorer, bytes }) => [
    { name: `${name}: loading`, value: scorer.info.loadMilliseconds, unit: 'ms' },
    { name: `${name}: tensors in memory`, value: bytes / 1e6, unit: 'MB' },
  ]);
  for (const engine of engines)
    figures.push({
      name: `${engine.name}: tensors at the peak of a batch of ${LIMIT_BATCH}`,
      value: (await peakOf(engine)) / 1e6,
      unit: 'MB',
    });
  for (const [size, rounds] of BATCHES) {
    const times = await timesOf(engines, size, rounds);
    const [builtin = [], published] = times;
    engines.forEach(({ name }, i) => {
      figures.push(ofRuns(`${name}: a comment in batches of ${size}`, 'ms', times[i] ?? []));
    });
    if (published) {
      const ratios = builtin.map((time, i) => (published[i] ?? Number.NaN) / time);
      figures.push({
        ...ofRuns(`published ÷ built-in in batches of ${size}`, '×', ratios),
        value: median(published) / median(builtin),
        limit: size === LIMIT_BATCH ? { least: 15 } : undefined,
      });
    }
    const [first] = engines;
    if (size === LIMIT_BATCH && first) figures.push(...(await limitOf(first.scorer, rounds)));
  }
  for (const { scorer } of engines) scorer.dispose();
  return figures;
}
