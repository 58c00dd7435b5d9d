import { LABEL_COUNT } from '../core/labels';
import type { Engine, EngineInput, Stretch } from './engine';
import { odds, probabilityOf } from './odds';
import { runWindows } from './run-windows';
import type { WorstWindow } from './worst-window';

/** A word that is as likely as this by itself needs no context; chosen on dev, as the two below. */
const ALONE_ENOUGH = odds(0.82);
/** What else is named makes this difference to the log odds, and is not quite innocent alone. */
const LEAST_FALL = 0.7;
const LEAST_ALONE = odds(0.076);

/** What stretches of a window do to each label, in log odds; both of shape [stretches, 7]. */
export class Effects {
  constructor(
    /** By how much each label falls without the stretch. */
    readonly falls: Float32Array,
    /** Each label of the stretch alone. */
    readonly alone: Float32Array,
  ) {}

  /** Whether a stretch carried the verdict on a label, by what that is without it and what it is alone. */
  carries(row: number, label: number): boolean {
    const by = at(this.alone, row, label);
    return by >= ALONE_ENOUGH || (at(this.falls, row, label) >= LEAST_FALL && by >= LEAST_ALONE);
  }

  /** How much of a label hangs on a stretch, 0..1: its probability alone, or the share of the odds lost without it. */
  weight(row: number, label: number): number {
    const probability = probabilityOf(at(this.alone, row, label));
    return Math.max(probability, 1 - Math.exp(-Math.max(0, at(this.falls, row, label))));
  }
}

/** What each of these stretches of a window does to it. */
export async function effectsOf(
  engine: Engine,
  input: EngineInput,
  window: WorstWindow,
  stretches: readonly Stretch[],
): Promise<Effects> {
  const sets = stretches.map((stretch) => [stretch]);
  const falls = await fallsWithout(engine, input, window, sets);
  const alone = await runWindows(
    engine,
    stretches.map(({ from, to }) => input.ids.slice(from, to)),
  );
  return new Effects(falls, alone.map(odds));
}

/**
 * Blanks sets of stretches out of a window, one set at a time.
 * @returns by how many log odds each label falls, shape [sets, 7]
 */
export async function fallsWithout(
  engine: Engine,
  input: EngineInput,
  { start, end, full }: WorstWindow,
  sets: readonly (readonly Stretch[])[],
): Promise<Float32Array> {
  const blanked = sets.map((set) => {
    const ids = input.ids.slice(start, end);
    for (const stretch of set) ids.fill(engine.blank, stretch.from - start, stretch.to - start);
    return ids;
  });
  const scores = await runWindows(engine, blanked);
  return scores.map((score, place) => odds(full[place % LABEL_COUNT] as number) - odds(score));
}

/** One value of a list of shape [rows, 7]. */
export function at(values: Float32Array, row: number, label: number): number {
  return values[row * LABEL_COUNT + label] as number;
}
