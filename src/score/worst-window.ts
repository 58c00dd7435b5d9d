import { LABEL_COUNT } from '../core/labels';
import type { Engine, EngineInput } from './engine';
import { runWindows } from './run-windows';
import { viewsOf } from './views';

/** Below this probability nothing was found, and no word carried it. */
const LEAST_VERDICT = 0.4;

/** A window over a text, [start, end) in pieces, and its probabilities by label. */
export interface WorstWindow {
  readonly start: number;
  readonly end: number;
  readonly full: Float32Array;
}

/**
 * The window that is judged worst: of the whole view, for its context, or where that finds nothing, of the near one.
 * @returns null where neither finds anything
 */
export async function worstWindow(engine: Engine, input: EngineInput): Promise<WorstWindow | null> {
  const windows = viewsOf(input.ids.length, engine);
  for (const view of [0, 1]) {
    const own = windows.filter((window) => window.view === view);
    const scores = await runWindows(
      engine,
      own.map(({ start, end }) => input.ids.slice(start, end)),
    );
    const all = own.map(({ start, end }, row): WorstWindow => {
      return { start, end, full: scores.subarray(row * LABEL_COUNT, (row + 1) * LABEL_COUNT) };
    });
    const highest = Math.max(...all.map(({ full }) => top(full)));
    const worst = all.find(({ full }) => top(full) === highest);
    if (worst && top(worst.full) >= LEAST_VERDICT) return worst;
  }
  return null;
}

function top(scores: Float32Array): number {
  return Math.max(...scores);
}
