import { heeded } from '../core/heeded';
import type { Label } from '../core/labels';
import type { Because, Unjudged, Verdict } from '../core/verdict';
import type { LabelRule, Rules } from './rules';
import { highestFolding } from './thresholds';

/** What is known of one comment when it is decided. */
export interface Judged {
  /** Seven probabilities in label order, NaN where one could not be judged; null: none (yet). */
  readonly scores: ArrayLike<number> | null;
  /** Why there are none. */
  readonly unjudged?: Unjudged | 'judging';
  readonly text: string;
  readonly author?: string;
}

/**
 * Which label speaks where several fold a comment: the first group that has one. Rare and grave ones say more
 * than the common ones, and these more than the general ones, which nearly always pass along.
 */
const GROUPS: readonly (readonly Label[])[] = [
  ['threat', 'identity_attack', 'sexual_explicit'],
  ['insult', 'obscene'],
  ['severe_toxicity'],
  ['toxicity'],
];

/** A label speaks only if it is at least this share as probable as the strongest: a faint rare one is no reason. */
const HEARD = 0.5;
/**
 * Models hear something sexual in slurs and in talk of crimes, having met few labelled examples of it: it
 * speaks only where nothing else is more probable.
 */
const HEARD_SEXUAL = 1;

interface Heard extends LabelRule {
  readonly probability: number;
  /** What of it is held against the threshold. */
  readonly counts: number;
}

/**
 * Decides about one comment. What the reader asked to see goes first, then what they asked to fold, then the
 * model: author shown, text corrected, word shown, author folded, word folded, score. Without scores nothing
 * folds by score, and the verdict says why there is no judgement.
 */
export function decide(judged: Judged, rules: Rules): Verdict {
  return byLists(judged, rules) ?? byScores(judged, rules);
}

function byLists({ author, text }: Judged, rules: Rules): Verdict | null {
  const byAuthor = rules.author(author);
  if (byAuthor === 'show') return listed(false, 'author-shown');
  if (rules.isCorrected(text)) return listed(false, 'corrected');
  const byWord = rules.words(text);
  if (byWord === 'show') return listed(false, 'word-shown');
  if (byAuthor === 'fold') return listed(true, 'author-folded');
  return byWord === 'fold' ? listed(true, 'word-folded') : null;
}

function listed(fold: boolean, because: Because): Verdict {
  return { fold, label: null, score: Number.NaN, because, foldsUpTo: fold ? 101 : -1 };
}

function byScores({ scores, unjudged }: Judged, rules: Rules): Verdict {
  const given = scores ?? [];
  const heard: Heard[] = [];
  let judgedAny = false;
  for (let index = 0; index < rules.labels.length; index++) {
    const probability = given[index] ?? Number.NaN;
    if (Number.isNaN(probability)) continue;
    judgedAny = true;
    const rule = rules.labels[index];
    if (rule) heard.push({ ...rule, probability, counts: heeded(given, rule.label, rule.own) });
  }
  if (!judgedAny) {
    const because = unjudged ?? (scores ? 'failed' : 'judging');
    return { fold: false, label: null, score: Number.NaN, because, foldsUpTo: -1 };
  }
  const passing = heard.filter(({ counts, threshold }) => counts >= threshold);
  const speaks = speaker(passing) ?? strongest(heard);
  return {
    fold: passing.length > 0,
    label: speaks?.label ?? null,
    // All labels off: judged all the same, so a number (unknown alone is NaN), and one that folds nothing.
    score: speaks?.probability ?? 0,
    because: 'score',
    foldsUpTo: foldsUpTo(heard, passing, rules),
  };
}

function foldsUpTo(heard: readonly Heard[], passing: readonly Heard[], rules: Rules): number {
  if (passing.some(({ own }) => own)) return 101;
  let highest = -1;
  for (const { own, counts } of heard) {
    if (!own) highest = Math.max(highest, highestFolding(rules.thresholds, counts));
  }
  return highest;
}

function shareNeeded(label: Label): number {
  return label === 'sexual_explicit' ? HEARD_SEXUAL : HEARD;
}

function speaker(passing: readonly Heard[]): Heard | undefined {
  const loudest = strongest(passing)?.probability ?? 0;
  for (const group of GROUPS) {
    const clear = passing.filter(
      (one) => group.includes(one.label) && one.probability >= shareNeeded(one.label) * loudest,
    );
    if (clear.length) return clear.reduce((best, one) => (margin(one) > margin(best) ? one : best));
  }
  return undefined;
}

/** How far a label is above what folds it. */
function margin({ probability, threshold }: Heard): number {
  return probability - threshold;
}

function strongest(labels: readonly Heard[]): Heard | undefined {
  return labels.length ? labels.reduce((a, b) => (b.probability > a.probability ? b : a)) : undefined;
}
