/** After so long what could not be had is asked for again. */
export const AGAIN_MS = 30_000;

/**
 * What `load` gives, asked for again and again while that fails: a page that is not read now is read later.
 * @throws as `load` does once `life` has ended
 */
export async function untiringly<T>(
  load: () => Promise<T>,
  wait: (milliseconds: number) => Promise<void>,
  life: AbortSignal,
): Promise<T> {
  for (;;) {
    try {
      return await load();
    } catch (error) {
      if (life.aborted) throw error;
      await wait(AGAIN_MS);
    }
  }
}
