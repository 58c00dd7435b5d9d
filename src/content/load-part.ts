import type { PartName } from '../core/messages';
import { onPart, type Parts } from './parts';

/** Waits before the script is asked for again, where it did not come. */
const RETRIES_MS = [100, 400, 1600, 6400] as const;

export interface LoadHooks {
  /** Asks for the part's script. Rejects where it could not be put into this document. */
  ask(name: PartName): Promise<unknown>;
  wait(milliseconds: number): Promise<void>;
}

/**
 * Makes what gives one part of the content script. It is asked for with the first call, and again with a later one
 * where it could not be had.
 * @returns a function that rejects where the part did not come
 */
export function partLoader<N extends PartName>(name: N, { ask, wait }: LoadHooks): () => Promise<Parts[N]> {
  let part: Promise<Parts[N]> | null = null;
  const askPatiently = async () => {
    for (const pause of RETRIES_MS) {
      try {
        return await ask(name);
      } catch {
        // The background may be about to be started anew.
        await wait(pause);
      }
    }
    return ask(name);
  };
  const load = () =>
    new Promise<Parts[N]>((resolve, reject) => {
      onPart(name, resolve);
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
