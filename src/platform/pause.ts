import { LONGEST_PAUSE_MS, UNTIL_CLOSED } from '../core/pause';
import { browser } from './browser';

const KEY = 'pausedUntil';
/** Lies in the storage that the browser empties when it is closed, as long as such a pause is of this session. */
const OF_SESSION = 'pausedInSession';

/** Until when the reader paused: milliseconds since 1970, 0 for not at all, Infinity until the browser is closed. */
export async function readPause(): Promise<number> {
  const { [KEY]: kept } = await browser.storage.local.get(KEY);
  if (kept === UNTIL_CLOSED) return Number.POSITIVE_INFINITY;
  const rest = typeof kept === 'number' ? kept - Date.now() : 0;
  // Nobody asked for more: the clock was set back since, and the pause might last for years.
  return rest > 0 && rest <= LONGEST_PAUSE_MS ? Number(kept) : 0;
}

export async function pauseUntil(time: number): Promise<void> {
  if (!Number.isFinite(time)) await browser.storage.session.set({ [OF_SESSION]: true });
  if (time === 0) await browser.storage.local.remove(KEY);
  // Storage keeps JSON, which has no Infinity.
  else await browser.storage.local.set({ [KEY]: Number.isFinite(time) ? time : UNTIL_CLOSED });
}

/**
 * Ends a pause "until the browser is closed" that an earlier session left. For each start of the background: not
 * every start of a browser is told to an extension.
 */
export async function endSessionPause(): Promise<void> {
  if ((await readPause()) !== Number.POSITIVE_INFINITY) return;
  const { [OF_SESSION]: ours } = await browser.storage.session.get(OF_SESSION);
  if (!ours) await pauseUntil(0);
}

/** Calls `listener` when the reader pauses or resumes, in whatever window. */
export function watchPause(listener: (pausedUntil: number) => void, signal?: AbortSignal): void {
  const changed = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && KEY in changes) void readPause().then(listener);
  };
  browser.storage.onChanged.addListener(changed);
  signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(changed), { once: true });
}
