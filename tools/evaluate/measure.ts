import { LABEL_COUNT, LABELS, type Label } from '../../src/core/labels.ts';
import { DEFAULT_SETTINGS } from '../../src/core/settings.ts';
import { compileRules, decide } from '../../src/decide/index.ts';
import type { Scorer } from '../../src/score/scorer.ts';
import { groupsIn } from './identity.ts';
import { auc, calibrationError, codePointOffsets, spanF1 } from './metrics.ts';
import type { Row } from './sets.ts';

const LEAST_OF_EACH = 5;
const LEAST_IN_GROUP = 10;

export interface LabelResult {
  set: string;
  label: Label;
  rows: number;
  positives: number;
  /** Rows the engine could not judge; they are left out of the measures. */
  unjudged: number;
  auc: number;
  calibrationError: number;
  /** Share of the rows without the label that fold at the default tolerance; only for toxicity. */
  foldedWithout?: number;
  /** Share of the rows with it that fold. */
  foldedWith?: number;
}

export interface GroupResult {
  group: string;
  neutral: number;
  foldedNeutral: number;
  abusive: number;
  foldedAbusive: number;
}

/** Scores by row, and whether each folds at the default tolerance. */
export interface Scored {
  rows: readonly Row[];
  scores: Float32Array;
  folds: readonly boolean[];
}

/** Scores rows; what folds is decided as the extension does with a new reader's settings. */
export async function scoreRows(scorer: Scorer, rows: readonly Row[]): Promise<Scored> {
  const scores = await scorer.score(rows.map(({ text }) => text));
  const judge = { tolerance: scorer.info.tolerance, isCorrected: () => false };
  const rules = compileRules(DEFAULT_SETTINGS, '', judge);
  const folds = rows.map(({ text }, row) => {
    const own = scores.subarray(row * LABEL_COUNT, (row + 1) * LABEL_COUNT);
    return decide({ scores: own, text }, rules).fold;
  });
  return { rows, scores, folds };
}

/** One result for each label of which the set knows enough of both kinds. */
export function byLabel(set: string, { rows, scores, folds }: Scored): LabelResult[] {
  return LABELS.flatMap((label, column) => {
    const known = rows.flatMap((row, at) => {
      const value = row.labels[label];
      return value === undefined ? [] : [{ at, positive: value >= 0.5 }];
    });
    const judged = known.filter(({ at }) => !Number.isNaN(scores[at * LABEL_COUNT + column]));
    const values = judged.map(({ at }) => scores[at * LABEL_COUNT + column] as number);
    const positive = judged.map((row) => row.positive);
    const positives = positive.filter(Boolean).length;
    if (positives < LEAST_OF_EACH || positives > positive.length - LEAST_OF_EACH) return [];
    const folded = (wanted: boolean) =>
      share(judged.filter((row) => row.positive === wanted).map(({ at }) => folds[at] === true));
    return [
      {
        set,
        label,
        rows: judged.length,
        positives,
        unjudged: known.length - judged.length,
        auc: auc(values, positive),
        calibrationError: calibrationError(values, positive),
        ...(label === 'toxicity' && { foldedWithout: folded(false), foldedWith: folded(true) }),
      },
    ];
  });
}

/** How often neutral and abusive sentences about each group fold. */
export function byGroup({ rows, folds }: Scored): GroupResult[] {
  const groups = new Map<string, { neutral: boolean[]; abusive: boolean[] }>();
  rows.forEach((row, at) => {
    for (const group of groupsIn(row.text)) {
      const lists = groups.get(group) ?? { neutral: [], abusive: [] };
      groups.set(group, lists);
      const list = (row.labels.toxicity ?? 0) >= 0.5 ? lists.abusive : lists.neutral;
      list.push(folds[at] === true);
    }
  });
  return [...groups]
    .filter(([, { neutral }]) => neutral.length >= LEAST_IN_GROUP)
    .map(([group, { neutral, abusive }]) => ({
      group,
      neutral: neutral.length,
      foldedNeutral: share(neutral),
      abusive: abusive.length,
      foldedAbusive: share(abusive),
    }))
    .sort((a, b) => b.foldedNeutral - a.foldedNeutral);
}

/** Mean F1 of character offsets over the posts whose spans are known. */
export async function spanScore(
  scorer: Scorer,
  rows: readonly Row[],
): Promise<{ posts: number; f1: number }> {
  const posts = rows.filter((row) => row.spans !== undefined);
  let sum = 0;
  for (const { text, spans } of posts) {
    const found = (await scorer.explain(text)).map(({ start, end }): [number, number] => [start, end]);
    sum += spanF1(codePointOffsets(text, found), spans ?? []);
  }
  return { posts: posts.length, f1: sum / posts.length };
}

function share(values: readonly boolean[]): number {
  return values.length === 0 ? Number.NaN : values.filter(Boolean).length / values.length;
}
