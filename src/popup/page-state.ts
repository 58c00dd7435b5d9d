import type { FrameStatus } from '../core/status';
import { totalsOf } from './totals';

/** How things stand on the page, in the order in which the first that holds is told. */
export type PageState =
  | { readonly name: 'opening' | 'unfilterable' | 'permission' | 'off' | 'unreachable' | 'none' | 'ready' }
  | { readonly name: 'paused'; readonly until: number }
  | { readonly name: 'no-model'; readonly problem: string }
  | { readonly name: 'judging'; readonly waiting: number }
  /** All of the comments found, or `count` of them, could not be judged. */
  | { readonly name: 'language' | 'failed'; readonly count: number };

export interface PageFacts {
  /** False until the tab and the settings are read. */
  readonly known: boolean;
  readonly site: string | null;
  readonly access: boolean;
  /** Milliseconds since 1970; 0: not paused; Infinity: until the browser closes. */
  readonly pausedUntil: number;
  readonly now: number;
  readonly on: boolean;
  readonly link: 'opening' | 'open' | 'ended';
  readonly frames: readonly FrameStatus[];
}

/** What the popup says of the page. Comments without a judgement are always told, never passed off as clean. */
export function pageState(facts: PageFacts): PageState {
  if (!facts.known) return { name: 'opening' };
  if (!facts.access) return { name: 'permission' };
  if (facts.site === null) return { name: 'unfilterable' };
  if (facts.pausedUntil > facts.now) return { name: 'paused', until: facts.pausedUntil };
  if (!facts.on) return { name: 'off' };
  if (facts.frames.length === 0) return { name: facts.link === 'ended' ? 'unreachable' : 'opening' };
  return commentState(facts.frames);
}

function commentState(frames: readonly FrameStatus[]): PageState {
  const stuck = frames.find((frame) => frame.state === 'no-model');
  if (stuck) return { name: 'no-model', problem: stuck.problem ?? '' };
  const { found, waiting, unjudged } = totalsOf(frames);
  // A frame that has not heard yet that its pause is over has not looked.
  if (found === 0) return { name: frames.some(({ state }) => state === 'paused') ? 'opening' : 'none' };
  if (waiting > 0) return { name: 'judging', waiting };
  if (unjudged.failed > 0) return { name: 'failed', count: unjudged.failed };
  if (unjudged.language > 0) return { name: 'language', count: unjudged.language };
  return { name: 'ready' };
}
