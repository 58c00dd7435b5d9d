import { LABEL_COUNT } from '../core/labels';
import { mostAtOnce } from './batch';
import type { Engine } from './engine';
import { turn } from './turn';

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
  const most = mostAtOnce('urgent', longest);
  for (let first = 0; first < windows.length; first += most) {
    await turn();
    out.set(await engine.run(windows.slice(first, first + most)), first * LABEL_COUNT);
  }
  return out;
}
