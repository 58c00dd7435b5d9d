import { LONGEST_PAUSE_MS, UNTIL_CLOSED } from '../core/pause';
import { extensionVersion } from './about';
import { browser } from './browser';
import { keeping } from './storage-problem';
import { watchStored } from './stored-watch';

const KEY = 'pausedUntil';
/** Lies in the storage that the browser empties when it is closed, as long as such a pause is of this session. */
const OF_SESSION = 'pausedInSession';
/** The version under which that was last so: Chrome empties that storage with an update of the extension, too. */
const OF_VERSION = 'pausedInVersion';

/** Until when the reader paused: milliseconds since 1970, 0 for not at all, Infinity until the browser is closed. */
export async function readPause(): Promise<number> {
  const { [KEY]: kept } = await browser.storage.local.get(KEY);
  if (kept === UNTIL_CLOSED) return Number.POSITIVE_INFINITY;
  const rest = typeof kept === 'number' ? kept - Date.now() : 0;
  // Nobody asked for more: the clock was set back since, and the pause might last for years.
  return rest > 0 && rest <= LONGEST_PAUSE_MS ? Number(kept) : 0;
}

/** @throws StorageProblem when the browser did not take it */
export function pauseUntil(time: number): Promise<void> {
  return keeping(async () => {
    if (!Number.isFinite(time)) await tieToSession();
    if (time === 0) await browser.storage.local.remove([KEY, OF_VERSION]);
    // Storage keeps JSON, which has no Infinity.
    else await browser.storage.local.set({ [KEY]: Number.isFinite(time) ? time : UNTIL_CLOSED });
  });
}

async function tieToSession(): Promise<void> {
  await browser.storage.session.set({ [OF_SESSION]: true });
  await browser.storage.local.set({ [OF_VERSION]: extensionVersion() });
}

/** Ends a pause "until the browser is closed". For the start of a browser. */
export async function endSessionPause(): Promise<void> {
  if ((await readPause()) === Number.POSITIVE_INFINITY) await pauseUntil(0);
}

/**
 * The same for each start of the background, for not every start of a browser is told to an extension: ends the pause
 * if an earlier session left it, and lets it last through an update.
 */
export async function checkSessionPause(): Promise<void> {
  if ((await readPause()) !== Number.POSITIVE_INFINITY) return;
  const { [OF_SESSION]: ours } = await browser.storage.session.get(OF_SESSION);
  if (ours) return;
  const { [OF_VERSION]: version } = await browser.storage.local.get(OF_VERSION);
  if (version === extensionVersion()) await pauseUntil(0);
  else await tieToSession();
}

/** Calls `listener` when the reader pauses or resumes, in whatever window. */
export function watchPause(listener: (pausedUntil: number) => void, signal?: AbortSignal): void {
  watchStored(
    'local',
    (key) => key === KEY,
    () => void readPause().then(listener),
    signal,
  );
}
