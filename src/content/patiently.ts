/** Waits before what nobody answered is asked again, milliseconds. */
const RETRIES_MS = [100, 400, 1600, 6400] as const;

/** What `ask` gives; asked again, with longer and longer waits, while nobody answers. Rejects as it does the last time. */
export async function patiently<T>(
  ask: () => Promise<T>,
  wait: (milliseconds: number) => Promise<void>,
): Promise<T> {
  for (const pause of RETRIES_MS) {
    try {
      return await ask();
    } catch {
      // The background may be about to be started anew.
      await wait(pause);
    }
  }
  return ask();
}
