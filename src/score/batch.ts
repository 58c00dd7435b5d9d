import type { Job } from './job';
import type { PriorityQueue } from './queue';

/** What somebody waits for comes in small batches; what nobody sees yet in large ones, which cost a fifth less a comment. */
const MOST = { urgent: 16, patient: 64 };
const MOST_PIECES = { urgent: 2048, patient: 4096 };

/** One window of a text, to be run. */
export interface Unit {
  readonly job: Job;
  /** Which view of the text the window is of, as in `ViewWindow`. */
  readonly view: number;
  readonly ids: readonly number[];
  readonly priority: number;
}

/** How many windows of up to `length` pieces are run at once. */
export function mostAtOnce(haste: 'urgent' | 'patient', length: number): number {
  return Math.max(1, Math.min(MOST[haste], Math.floor(MOST_PIECES[haste] / length)));
}

/** Takes the windows that are to be run next: the first, and those of its priority that are about as long. */
export function takeBatch(waiting: PriorityQueue<Unit>): Unit[] {
  const first = waiting.peek();
  if (!first) return [];
  const most = mostAtOnce(first.priority > 0 ? 'urgent' : 'patient', first.ids.length);
  return waiting.take(most, (one, other) => alike(one.ids.length, other.ids.length));
}

/** Close enough to share a batch without much padding. */
function alike(one: number, other: number): boolean {
  return Math.abs(one - other) <= 8 + 0.15 * Math.max(one, other);
}
