import { textHash } from '../core/text-hash';
import { browser } from './browser';
import { keeping, storageProblem } from './storage-problem';
import { watchStored } from './stored-watch';

/*
 * Comments of which the reader said "not abusive": only hashes of their texts are kept, on this machine only.
 */

const KEY = 'corrections';
const MOST = 2000;

async function readHashes(): Promise<string[]> {
  const { [KEY]: kept } = await browser.storage.local.get(KEY);
  return Array.isArray(kept) ? kept.filter((hash) => typeof hash === 'string') : [];
}

/** The corrections as a question: was this text called not abusive? */
export async function readCorrections(): Promise<(text: string) => boolean> {
  const hashes = new Set(await readHashes());
  return hashes.size === 0 ? () => false : (text) => hashes.has(textHash(text));
}

/** @throws StorageProblem when the browser did not take it */
export async function addCorrection(text: string): Promise<void> {
  const hashes = await readHashes();
  const hash = textHash(text);
  if (hashes.includes(hash)) return;
  try {
    await browser.storage.local.set({ [KEY]: [...hashes, hash].slice(-MOST) });
  } catch (error) {
    throw storageProblem(error);
  }
}

export async function countCorrections(): Promise<number> {
  return (await readHashes()).length;
}

/** @throws StorageProblem when the browser did not do it */
export function eraseCorrections(): Promise<void> {
  return keeping(() => browser.storage.local.remove(KEY));
}

/** Calls `listener` after each change. */
export function watchCorrections(listener: () => void, signal?: AbortSignal): void {
  watchStored('local', (key) => key === KEY, listener, signal);
}
