import * as v from 'valibot';
import {
  blobKey,
  INSTALLED,
  type KeptStore,
  type Source,
  SourceSchema,
  UNFINISHED,
} from '../core/kept-model';
import { bytesKept } from './parts';

async function readSource(store: KeptStore, key: string): Promise<Source | null> {
  const kept = await store.get(key);
  if (!kept) return null;
  try {
    return v.parse(SourceSchema, JSON.parse(new TextDecoder().decode(kept)));
  } catch {
    return null;
  }
}

/** Keeps the description of a model, as the one in use or the one begun. @throws NoRoom where the disk is full */
export async function keepSource(store: KeptStore, key: string, source: Source): Promise<void> {
  await store.put(key, new TextEncoder().encode(JSON.stringify(source)).buffer as ArrayBuffer);
}

/** The model that is ready for use; null where there is none, or where the browser has cleared away a part of it. */
export async function installed(store: KeptStore): Promise<Source | null> {
  const source = await readSource(store, INSTALLED);
  if (!source) return null;
  const keys = new Set(await store.keys());
  return source.files.every(({ blob }) => keys.has(blobKey(blob))) ? source : null;
}

/** A download that was begun and not ended, and the bytes of it that are there. */
export async function unfinished(store: KeptStore): Promise<{ source: Source; bytes: number } | null> {
  const source = await readSource(store, UNFINISHED);
  if (!source) return null;
  const kept = await bytesKept(store, source.files);
  return { source, bytes: kept.reduce((sum, bytes) => sum + bytes, 0) };
}

/** Makes a model, all of whose files are there, the one in use. One write decides: there is no half of it. */
export async function install(store: KeptStore, source: Source): Promise<void> {
  await keepSource(store, INSTALLED, source);
  await keepOnlyInstalled(store);
}

/** Forgets whatever does not belong to the installed model. */
export async function keepOnlyInstalled(store: KeptStore): Promise<void> {
  const source = await readSource(store, INSTALLED);
  const wanted = new Set(source ? [INSTALLED, ...source.files.map(({ blob }) => blobKey(blob))] : []);
  await store.remove((await store.keys()).filter((key) => !wanted.has(key)));
}

/** Forgets the model and everything about it. */
export async function removeAll(store: KeptStore): Promise<void> {
  // First what makes it count: a browser killed in between leaves no half of a model that looks whole.
  await store.remove([INSTALLED]);
  await store.remove(await store.keys());
}
