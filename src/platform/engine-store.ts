import { ENGINES, type EngineChoice } from '../core/engine';
import { oneOf, readOr } from '../core/read';
import { browser } from './browser';
import { following } from './following';
import { storageProblem } from './storage-problem';
import { watchStored } from './stored-watch';

/*
 * Which model judges. It is kept on this machine, as the downloaded model is: carried to another by the browser's sync,
 * the choice would have nothing judged there.
 */

const KEY = 'engine';
const read = oneOf(...ENGINES);

/** The chosen model; the built-in one until another was chosen here, or where what is kept names none that we know. */
export async function readEngine(): Promise<EngineChoice> {
  const { [KEY]: kept } = await browser.storage.local.get(KEY);
  // Asked first: most readers never choose, and to have it refused takes a fault with a stack, on every page.
  return (kept !== undefined && readOr(read, kept)?.value) || ENGINES[0];
}

/** @throws StorageProblem when the browser did not take it */
export async function chooseEngine(engine: EngineChoice): Promise<void> {
  try {
    await browser.storage.local.set({ [KEY]: engine });
  } catch (error) {
    throw storageProblem(error);
  }
}

/** Calls `listener` after each change, in whatever window. */
export function watchEngine(listener: () => void, signal?: AbortSignal): void {
  watchStored('local', (key) => key === KEY, listener, signal);
}

/** The choice for who needs it often. */
export function followEngine(): () => Promise<EngineChoice> {
  return following(readEngine, watchEngine);
}
