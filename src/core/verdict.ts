import type { Label } from './labels';

/** Why a verdict is as it is. Everything from `empty` on means: there is no judgement (never shown as clean). */
export type Because =
  | 'score'
  | 'author-shown'
  | 'author-folded'
  | 'word-shown'
  | 'word-folded'
  | 'corrected'
  | 'empty'
  | 'language'
  | 'failed'
  | 'judging';

/** What was decided about one comment. */
export interface Verdict {
  readonly fold: boolean;
  /** The label that the bar names; null where no label speaks (lists, no judgement). */
  readonly label: Label | null;
  /** Probability of `label`, 0..1; NaN where it could not be judged. */
  readonly score: number;
  readonly because: Because;
  /**
   * The highest tolerance (0..100) at which this comment still folds, everything else unchanged;
   * -1: at none; 101: at every one (a list folds it). Popup counts and histogram come from it.
   */
  readonly foldsUpTo: number;
}

/** Why a text has no scores. */
export type Unjudged = 'empty' | 'language' | 'failed';
