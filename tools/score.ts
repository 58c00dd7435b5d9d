import { readFile } from 'node:fs/promises';
import { text as readAll } from 'node:stream/consumers';
import { LABEL_COUNT, LABELS } from '../src/core/labels.ts';
import type { Scorer, Span } from '../src/score/scorer.ts';
import { loadScorer } from './load-scorer.ts';
import { readArgs, runMain } from './main.ts';
import { type Entry, parseLines } from './score/lines.ts';

/*
 * npm run --silent score -- FILE.jsonl [--engine builtin|tfjs-toxicity] [--model DIR] [--explain]
 * One JSON line in, {"id","text"}; one out, in the same order: {"id","scores":{label: number or null}}.
 */

const USAGE =
  'Use: npm run --silent score -- FILE.jsonl (or - for standard input) [--engine builtin|tfjs-toxicity] [--model DIR] [--explain]';
/** Texts scored together: enough for batches of like length, and few enough that answers come soon. */
const AT_ONCE = 512;
const DECIMALS = 6;

async function read(file: string): Promise<string> {
  if (file === '-') return readAll(process.stdin);
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Error(
      `${file} cannot be read (${error.code ?? error.message}); give a JSON Lines file, or - for standard input.`,
    );
  });
}

/** Scores by label; null where the text could not be judged, since JSON knows no NaN. */
function named(row: Float32Array): Record<string, number | null> {
  return Object.fromEntries(
    LABELS.map((label, at) => {
      const score = row[at] ?? Number.NaN;
      return [label, Number.isNaN(score) ? null : Number(score.toFixed(DECIMALS))];
    }),
  );
}

function plain({ start, end, weight, weights }: Span) {
  const round = (value: number) => Number(value.toFixed(4));
  return { start, end, weight: round(weight), weights: weights.map(round) };
}

async function scoreSome(scorer: Scorer, entries: readonly Entry[], explain: boolean): Promise<string> {
  const scores = await scorer.score(entries.map(({ text }) => text));
  let out = '';
  for (const [row, { id, text }] of entries.entries()) {
    const line = { id, scores: named(scores.subarray(row * LABEL_COUNT, (row + 1) * LABEL_COUNT)) };
    const spans = explain ? { spans: (await scorer.explain(text)).map(plain) } : {};
    out += `${JSON.stringify({ ...line, ...spans })}\n`;
  }
  return out;
}

async function main(): Promise<void> {
  const { values, positionals } = readArgs(USAGE, {
    allowPositionals: true,
    options: { engine: { type: 'string' }, model: { type: 'string' }, explain: { type: 'boolean' } },
  });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new Error(USAGE);
  const { entries, faults } = parseLines(await read(file));
  for (const { line, sentence } of faults) {
    process.stderr.write(`Line ${line} ${sentence}; it was left out.\n`);
    process.exitCode = 1;
  }
  const scorer = await loadScorer(values.engine, values.model);
  // Whoever reads our output may have had enough (`| head`).
  process.stdout.on('error', () => process.exit());
  for (let at = 0; at < entries.length; at += AT_ONCE) {
    process.stdout.write(await scoreSome(scorer, entries.slice(at, at + AT_ONCE), values.explain ?? false));
  }
  scorer.dispose();
}

runMain(main);
