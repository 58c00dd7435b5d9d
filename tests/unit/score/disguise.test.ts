import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Scorer } from '../../../src/score/scorer.ts';
import { scoreRows } from '../../../tools/evaluate/measure.ts';
import { type Row, rowsOf } from '../../../tools/evaluate/sets.ts';
import { ROOT } from '../../../tools/paths.ts';
import { DISGUISES } from './disguises.ts';
import { loadShipped } from './shipped.ts';

/* Disguised abuse must fold as plain abuse does, and civil words written the same way must not. */

const ABUSE = [
  'You are a stupid idiot.',
  'What a pathetic loser you are, shut up.',
  'These people are vermin and scum.',
  'Go to hell, you fucking moron.',
  'Only a retarded asshole would write this.',
  'I hope you die, you worthless piece of shit.',
  'Shut your stupid mouth, bitch.',
  'You disgusting pervert, get lost.',
  'All of them are dirty animals and should be killed.',
  'What an ignorant clown, a total moron.',
];
const CIVIL = [
  'Thank you for this interesting article about the new bridge.',
  'The council should publish the budget before the meeting.',
  'My neighbour planted apple trees along the fence last spring.',
  'I disagree with the mayor, and I wrote a letter about it.',
  'Does anybody know when the library opens on Sunday?',
  'The children played outside until the rain started.',
  'This recipe needs more lemon juice and less sugar.',
  'They moved here from Norway with their grandparents.',
  'The report explains how the water prices were calculated.',
  'Good point, that would also help people without a car.',
];
const MOST_FALL = 0.05;
const MOST_RISE = 0.01;
// Of a hundred, one comment more or less is a point, and five a matter of chance.
const TOXIC_ROWS = 300;
const CIVIL_ROWS = 500;
const PATIENCE = 600_000;

const data = join(ROOT, '../shared/data');
const row = (toxicity: number) => (text: string, at: number) =>
  ({ id: String(at), text, labels: { toxicity }, split: 'dev' }) satisfies Row;

let scorer: Scorer;
beforeAll(async () => {
  scorer = await loadShipped();
});
afterAll(() => scorer?.dispose());

async function folded(rows: readonly Row[], change: (text: string) => string): Promise<number> {
  const { folds } = await scoreRows(
    scorer,
    rows.map((one) => ({ ...one, text: change(one.text) })),
  );
  return folds.filter(Boolean).length / rows.length;
}

/** How much less abuse, and how much more civil text, folds under each disguise. */
async function shifts(abuse: readonly Row[], civil: readonly Row[]) {
  const plain = (text: string) => text;
  const [recall, falseRate] = [await folded(abuse, plain), await folded(civil, plain)];
  const out: { kind: string; fall: number; rise: number }[] = [];
  for (const [kind, change] of Object.entries(DISGUISES)) {
    out.push({
      kind,
      fall: recall - (await folded(abuse, change)),
      rise: (await folded(civil, change)) - falseRate,
    });
  }
  return { recall, out };
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('disguises', () => {
  it('are twelve kinds at least', () => {
    expect(Object.keys(DISGUISES).length).toBeGreaterThanOrEqual(12);
  });

  it('hide nothing of plain abuse, and make nothing of civil words', async () => {
    const { recall, out } = await shifts(ABUSE.map(row(1)), CIVIL.map(row(0)));
    expect(recall).toBeGreaterThanOrEqual(0.9);
    expect(out.filter(({ rise }) => rise > 0)).toEqual([]);
    expect(mean(out.map(({ fall }) => fall))).toBeLessThanOrEqual(MOST_FALL);
  });

  // The labelled comments are not part of the project: where they are missing, this says so by its name.
  it.skipIf(!existsSync(data))(
    'hardly change what folds of real comments (needs ../shared/data)',
    async () => {
      const rows = [...rowsOf(data, 'civil_toxicity', 'dev'), ...rowsOf(data, 'jigsaw_wiki', 'dev')].filter(
        ({ text }) => text.length < 300,
      );
      const abuse = rows.filter(({ labels }) => (labels.toxicity ?? 0) >= 0.8).slice(0, TOXIC_ROWS);
      const civil = rows.filter(({ labels }) => labels.toxicity === 0).slice(0, CIVIL_ROWS);
      const { recall, out } = await shifts(abuse, civil);
      const lines = out.map(
        ({ kind, fall, rise }) => `${kind}: recall −${fall.toFixed(3)}, civil +${rise.toFixed(3)}`,
      );
      console.info(`recall in plain ${recall.toFixed(3)}\n${lines.join('\n')}`);
      expect(out.filter(({ fall, rise }) => fall > MOST_FALL || rise > MOST_RISE)).toEqual([]);
    },
    PATIENCE,
  );
});
