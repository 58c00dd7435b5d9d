import type { Label } from './labels';
import type { Because } from './verdict';

/** What happens in one frame; the first one that holds. */
export type FrameState = 'off' | 'paused' | 'no-model' | 'judging' | 'ready';

/** Numbers of one frame, for the badge. */
export interface FrameCounts {
  readonly found: number;
  readonly judged: number;
  readonly folded: number;
  /** Found, but without a judgement, by reason; those still waiting are not among them. */
  readonly unjudged: { readonly empty: number; readonly language: number; readonly failed: number };
}

/** One folded comment, for the popup's list. Its words stay in the page. */
export interface FoldedEntry {
  readonly key: number;
  readonly label: Label | null;
  readonly because: Because;
  readonly score: number | null;
  readonly author: string;
  readonly shown: boolean;
}

/** What one frame tells the popup. */
export interface FrameStatus extends FrameCounts {
  /** Drawn once per frame, so that the popup can tell frames apart. */
  readonly frame: string;
  readonly site: string;
  readonly state: FrameState;
  /** One sentence, where `state` is `no-model`. */
  readonly problem?: string;
  /** How many comments fold up to each tolerance and no further: index 0..101 (101: at every one). */
  readonly histogram: readonly number[];
  readonly entries: readonly FoldedEntry[];
}

export const HISTOGRAM_SIZE = 102;

/** How many comments fold at `tolerance`, of the frames whose histograms are given. */
export function foldedAt(histograms: readonly (readonly number[])[], tolerance: number): number {
  let sum = 0;
  for (const histogram of histograms) {
    for (let t = tolerance; t < HISTOGRAM_SIZE; t++) sum += histogram[t] ?? 0;
  }
  return sum;
}
