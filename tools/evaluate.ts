import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  byGroup,
  byLabel,
  type GroupResult,
  type LabelResult,
  scoreRows,
  spanScore,
} from './evaluate/measure.ts';
import { type Row, rowsOf, SETS } from './evaluate/sets.ts';
import { table } from './evaluate/table.ts';
import { loadScorer } from './load-scorer.ts';
import { readArgs, runMain } from './main.ts';
import { ROOT } from './paths.ts';

/*
 * npm run evaluate -- [SET…] [--split test|dev] [--engine builtin|tfjs-toxicity] [--model DIR] [--data DIR] [--json FILE]
 * How well an engine judges labelled comments.
 */

const USAGE =
  'Use: npm run evaluate -- [SET…] [--split test|dev] [--engine builtin|tfjs-toxicity] [--model DIR] [--data DIR] [--json FILE]';
const SPANS_SET = 'civil_toxic_spans';
const IDENTITY_SET = 'identity_templates';

interface Results {
  engine: string;
  version: string;
  split: string;
  labels: LabelResult[];
  groups: GroupResult[];
  spans: { posts: number; f1: number } | null;
}

const three = (value: number | undefined) =>
  value === undefined || Number.isNaN(value) ? '' : value.toFixed(3);
const percent = (value: number | undefined) =>
  value === undefined || Number.isNaN(value) ? '' : `${(value * 100).toFixed(1)} %`;

function print({ labels, groups, spans }: Results): void {
  const rows = labels.map((result) => [
    result.set,
    result.label,
    String(result.rows),
    String(result.positives),
    String(result.unjudged),
    three(result.auc),
    three(result.calibrationError),
    percent(result.foldedWithout),
    percent(result.foldedWith),
  ]);
  const head = ['set', 'label', 'rows', 'with it', 'unjudged', 'AUC', 'ECE', 'folds without', 'folds with'];
  console.log(table(head, rows));
  if (groups.length > 0) {
    const lines = groups.map(({ group, neutral, foldedNeutral, abusive, foldedAbusive }) => [
      group,
      String(neutral),
      percent(foldedNeutral),
      String(abusive),
      percent(foldedAbusive),
    ]);
    console.log(`\n${table(['group', 'neutral', 'folded', 'abusive', 'folded'], lines)}`);
  }
  if (spans) console.log(`\n${SPANS_SET}: F1 of spans ${three(spans.f1)} over ${spans.posts} posts`);
}

async function main(): Promise<void> {
  const { values, positionals } = readArgs(USAGE, {
    allowPositionals: true,
    options: {
      split: { type: 'string', default: 'test' },
      engine: { type: 'string', default: 'builtin' },
      model: { type: 'string' },
      data: { type: 'string', default: join(ROOT, '../shared/data') },
      json: { type: 'string' },
    },
  });
  const { split, engine, data } = values;
  if (split !== 'test' && split !== 'dev') throw new Error(`There is no split “${split}”; use test or dev.`);
  const names = positionals.length > 0 ? positionals : [...SETS];
  const sets: [string, Row[]][] = names.map((name) => [name, rowsOf(data, name, split)]);
  const scorer = await loadScorer(engine, values.model);
  const { version } = scorer.info;
  const results: Results = { engine, version, split, labels: [], groups: [], spans: null };
  for (const [name, rows] of sets) {
    process.stderr.write(`${name}: ${rows.length} rows\n`);
    const scored = await scoreRows(scorer, rows);
    results.labels.push(...byLabel(name, scored));
    if (name === IDENTITY_SET) results.groups = byGroup(scored);
    if (name === SPANS_SET) results.spans = await spanScore(scorer, rows);
  }
  scorer.dispose();
  print(results);
  if (values.json) writeFileSync(values.json, `${JSON.stringify(results, null, 1)}\n`);
}

runMain(main);
