import { onPart, type PresentingPart } from './presenting-part';

/** Waits before the script is asked for again, where it did not come. */
const RETRIES_MS = [100, 400, 1600, 6400] as const;

export interface LoadHooks {
  /** Asks for `presenting.js`. Rejects where it could not be put into this document. */
  ask(): Promise<unknown>;
  wait(milliseconds: number): Promise<void>;
}

/**
 * Makes what gives the part of the content script that presents. It is asked for with the first call, and again with
 * a later one where it could not be had.
 * @returns a function that rejects where the part did not come
 */
export function partLoader({ ask, wait }: LoadHooks): () => Promise<PresentingPart> {
  let part: Promise<PresentingPart> | null = null;
  const load = () =>
    new Promise<PresentingPart>((resolve, reject) => {
      onPart(resolve);
      const askPatiently = async () => {
        for (const pause of RETRIES_MS) {
          try {
            await ask();
            return;
          } catch {
            // The background may be about to be started anew.
            await wait(pause);
          }
        }
        await ask();
      };
      askPatiently().catch(reject);
    });
  return () => {
    part ??= load().catch((error: unknown) => {
      part = null;
      throw error;
    });
    return part;
  };
}
