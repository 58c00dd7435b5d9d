/** Settings that take longer than this to come are those of a browser that has just started. */
const SLOW_MS = 40;

export interface SlowHooks {
  /** Whether somebody may be looking at the page: a browser that restores its tabs would look through all of them. */
  isSeen(): boolean;
  /** Keeps its promise where there may be comments; never, where there are none or the signal aborts before. */
  look(signal: AbortSignal): Promise<void>;
  wake(): void;
  wait(milliseconds: number): Promise<void>;
}

/**
 * Looks for comments while `reading` is slow, and wakes who will be needed where there may be some: a background that sleeps
 * takes longer to start than all the rest. Once it was read, or `life` ended, nothing is looked for or woken here any more.
 */
export async function whileSlow(
  reading: Promise<unknown>,
  life: AbortSignal,
  hooks: SlowHooks,
): Promise<void> {
  const over = new AbortController();
  const end = () => over.abort();
  reading.then(end, end);
  life.addEventListener('abort', end, { once: true, signal: over.signal });
  await hooks.wait(SLOW_MS);
  if (life.aborted || over.signal.aborted || !hooks.isSeen()) return;
  await hooks.look(over.signal);
  if (!over.signal.aborted) hooks.wake();
}
