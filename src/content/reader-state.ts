import { atTime } from '../core/at-time';
import { readCorrections, watchCorrections } from '../platform/corrections';
import { readEngine, watchEngine } from '../platform/engine-store';
import { readPause, watchPause } from '../platform/pause';
import { readSettings, watchSettings } from '../platform/settings-store';
import { onReturn } from './on-return';
import type { ReaderState } from './standing';

/** Reads what the reader has set, all of it at once. */
export async function readReaderState(): Promise<ReaderState> {
  const [settings, engine, pausedUntil, isCorrected] = await Promise.all([
    readSettings(),
    readEngine(),
    readPause(),
    readCorrections(),
  ]);
  return { settings, engine, paused: pausedUntil > Date.now(), isCorrected };
}

/**
 * Calls `listener` with the state after each change, when a pause is over, and when changes may have been missed.
 * @returns the state as it is now. It is listened to before it is read: what changes in between is not missed.
 */
export function followReaderState(
  listener: (state: ReaderState) => void,
  signal: AbortSignal,
): Promise<ReaderState> {
  let callOff = () => {};
  let pausedUntil = 0;
  const read = async () => {
    pausedUntil = await readPause();
    callOff();
    if (pausedUntil > 0 && !signal.aborted) callOff = atTime(pausedUntil, () => void read());
    const state = await readReaderState();
    if (!signal.aborted) listener(state);
  };
  watchSettings(() => void read(), signal);
  watchEngine(() => void read(), signal);
  watchCorrections(() => void read(), signal);
  watchPause(() => void read(), signal);
  onReturn(() => void read(), signal);
  const seen = () => void (pausedUntil > 0 && !document.hidden && read());
  document.addEventListener('visibilitychange', seen, { signal });
  signal.addEventListener('abort', () => callOff(), { once: true });
  const reading = readReaderState();
  // A pause that holds already ends by itself.
  reading.then(
    ({ paused }) => (paused ? read() : undefined),
    () => {},
  );
  return reading;
}
