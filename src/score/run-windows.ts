import { LABEL_COUNT } from '../core/labels';
import type { Engine } from './engine';
import { turn } from './turn';

const MOST = 16;
const MOST_PIECES = 2048;

/**
 * Runs windows for an explanation; before each batch what is judged meanwhile has its turn.
 * @returns their probabilities, shape [windows, 7]
 */
export async function runWindows(
  engine: Engine,
  windows: readonly (readonly number[])[],
): Promise<Float32Array> {
  const out = new Float32Array(windows.length * LABEL_COUNT);
  const longest = windows.reduce((most, { length }) => Math.max(most, length), 1);
  const most = Math.max(1, Math.min(MOST, Math.floor(MOST_PIECES / longest)));
  for (let first = 0; first < windows.length; first += most) {
    await turn();
    out.set(await engine.run(windows.slice(first, first + most)), first * LABEL_COUNT);
  }
  return out;
}
