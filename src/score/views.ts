import { LABEL_COUNT } from '../core/labels';
import type { Engine } from './engine';
import { odds, probabilityOf } from './odds';
import { windowsOf } from './windows';

/** How much the near view counts beside the whole one; chosen on dev, as the next is. */
const NEAR_SHARE = 0.5;
/** Of many windows one is high by chance: so many log odds less for each unit of their number's logarithm. */
const PER_WINDOW = 0.7;
/** And no more for more windows than this: an insult at the end of a very long comment is one still. */
const MOST_BY_CHANCE = 6;

/** A window over a text, [start, end) in pieces, in one of the views of it. */
export interface ViewWindow {
  readonly view: number;
  readonly start: number;
  readonly end: number;
}

/**
 * The windows by which a text is judged. A text that does not fit the engine's near window is seen from afar and from
 * near: among ten civil sentences one abusive is lost to the first view, and what a sentence is about to the second.
 */
export function viewsOf(length: number, { window, near }: Pick<Engine, 'window' | 'near'>): ViewWindow[] {
  const widths = near !== undefined && length > near ? [window, near] : [window];
  return widths.flatMap((width, view) =>
    windowsOf(length, width).map(([start, end]) => ({ view, start, end })),
  );
}

/** What the windows of one text have said so far. */
export class Seen {
  readonly #highest: Float32Array[] = [];
  readonly #windows: number[] = [];

  /** Keeps, by label, the highest of each view. */
  add(view: number, scores: Float32Array): void {
    this.#highest[view] ??= new Float32Array(LABEL_COUNT);
    this.#windows[view] = (this.#windows[view] ?? 0) + 1;
    const highest = this.#highest[view];
    for (let label = 0; label < LABEL_COUNT; label++) {
      highest[label] = Math.max(highest[label] as number, scores[label] as number);
    }
  }

  /**
   * Probabilities of the text by label: of both views together, in log odds. An engine that has no near window gives
   * the highest of its windows as it is.
   */
  scores(engine: Pick<Engine, 'near'>): Float32Array {
    const [whole, near] = this.#highest;
    if (!whole) return new Float32Array(LABEL_COUNT).fill(Number.NaN);
    if (engine.near === undefined || !near) return whole;
    return whole.map((probability, label) =>
      probabilityOf(
        (odds(probability) - this.#byChance(0)) * (1 - NEAR_SHARE) +
          (odds(near[label] as number) - this.#byChance(1)) * NEAR_SHARE,
      ),
    );
  }

  #byChance(view: number): number {
    return PER_WINDOW * Math.log(Math.min(MOST_BY_CHANCE, this.#windows[view] ?? 1));
  }
}
