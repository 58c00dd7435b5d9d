/** Settings that take longer than this to come are those of a browser that has just started. */
const SLOW_MS = 40;

export interface SlowHooks {
  /** Keeps its promise where there may be comments; never, where there are none or the signal aborts before. */
  look(signal: AbortSignal): Promise<void>;
  wake(): void;
  wait(milliseconds: number): Promise<void>;
}

/**
 * Looks for comments while `reading` is slow, and wakes who will be needed where there may be some: a background that sleeps
 * takes longer to start than all the rest. Once it was read, nothing is looked for or woken here any more.
 */
export async function whileSlow(reading: Promise<unknown>, { look, wake, wait }: SlowHooks): Promise<void> {
  const read = new AbortController();
  const end = () => read.abort();
  reading.then(end, end);
  await wait(SLOW_MS);
  if (read.signal.aborted) return;
  await look(read.signal);
  if (!read.signal.aborted) wake();
}
