import type { PartName } from '../core/messages';
import { inTime } from './in-time';
import { onPart, type Parts } from './parts';
import { patiently } from './patiently';

/** Longer than a background takes to start, and a script to be put in: what has not come by then is asked for anew. */
const COMES_MS = 30_000;

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
  const load = () =>
    new Promise<Parts[N]>((resolve, reject) => {
      onPart(name, resolve);
      patiently(() => ask(name), wait).catch(reject);
    });
  return () => {
    part ??= inTime(load, COMES_MS).catch((error: unknown) => {
      part = null;
      throw error;
    });
    return part;
  };
}
