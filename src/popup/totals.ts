import type { FrameCounts, FrameStatus } from '../core/status';

/** The counts of all frames of a page, and how many of their comments still wait for a judgement. */
export interface Totals extends FrameCounts {
  readonly waiting: number;
}

export function totalsOf(frames: readonly FrameStatus[]): Totals {
  const sum = (of: (frame: FrameStatus) => number) => frames.reduce((total, frame) => total + of(frame), 0);
  const found = sum((frame) => frame.found);
  const judged = sum((frame) => frame.judged);
  const unjudged = {
    empty: sum((frame) => frame.unjudged.empty),
    language: sum((frame) => frame.unjudged.language),
    failed: sum((frame) => frame.unjudged.failed),
  };
  const settled = judged + unjudged.empty + unjudged.language + unjudged.failed;
  return {
    found,
    judged,
    folded: sum((frame) => frame.folded),
    unjudged,
    waiting: Math.max(0, found - settled),
  };
}

/** The number to show for folded ones: NaN (a dash) while nothing is known of any comment of the page. */
export function foldedKnown(totals: Totals): number {
  return totals.found > 0 && totals.judged === 0 && totals.folded === 0 ? Number.NaN : totals.folded;
}
