import { type KeptStore, type Source, type SourceFile, UNFINISHED } from '../core/kept-model';
import { sizeOf } from '../core/published-model';
import { asFault, DownloadFault } from './download-fault';
import { fetchFile } from './fetch-file';
import { install, keepOnlyInstalled, keepSource } from './install';
import { bytesKept } from './parts';

/** Waits before a broken connection is tried again; each that brings something starts anew. */
const WAITS_MS = [1000, 3000, 10_000];
/** Room beyond the model itself: one file lies there in pieces and whole for a moment. */
const SPARE = 8 * 1024 * 1024;

/** What a download needs of the browser, and whom it tells. */
export interface DownloadPorts {
  readonly store: KeptStore;
  fetch(address: string, init: RequestInit): Promise<Response>;
  online(): boolean;
  /** Waits so many milliseconds, or until `signal` aborts. */
  wait(ms: number): Promise<void>;
  /** Bytes of the whole model that have arrived. */
  progress(bytes: number): void;
  /** Stops the download; what has arrived is kept. */
  readonly signal: AbortSignal;
}

async function checkRoom(store: KeptStore, missing: number): Promise<void> {
  const room = await store.room();
  if (missing > 0 && room !== null && room < missing + Math.min(SPARE, missing)) {
    throw new DownloadFault('room', [missing, room]);
  }
}

/** Fetches one file, again after a connection that broke off in between. */
async function fetchStubbornly(
  source: Source,
  file: SourceFile,
  ports: DownloadPorts,
  elsewhere: number,
): Promise<void> {
  let most = 0;
  const arrived = (bytes: number) => ports.progress(elsewhere + bytes);
  for (let attempt = 0; ; attempt++) {
    try {
      return await fetchFile(source, file, { ...ports, arrived });
    } catch (error) {
      const [have = 0] = await bytesKept(ports.store, [file]);
      if (have > most) attempt = 0;
      most = Math.max(most, have);
      const wait = WAITS_MS[attempt];
      // Who never answered will not do so in ten seconds; who stopped in the middle may.
      if (!isBroken(error) || wait === undefined || elsewhere + most === 0) throw error;
      await ports.wait(wait);
      ports.signal.throwIfAborted();
    }
  }
}

function isBroken(error: unknown): boolean {
  return error instanceof DownloadFault && (error.kind === 'broken' || error.kind === 'unreachable');
}

async function fetchAll(source: Source, ports: DownloadPorts): Promise<void> {
  const kept = await bytesKept(ports.store, source.files);
  const sum = () => kept.reduce((total, bytes) => total + bytes, 0);
  await checkRoom(ports.store, sizeOf(source) - sum());
  await keepSource(ports.store, UNFINISHED, source);
  for (const [i, file] of source.files.entries()) {
    ports.signal.throwIfAborted();
    // What later files have from an earlier try counts from the start: progress does not fall.
    await fetchStubbornly(source, file, ports, sum() - (kept[i] ?? 0));
    kept[i] = file.bytes;
  }
}

/**
 * Brings a model, file by file, and makes it the one in use when all of it is there and checked.
 * A model in use stays so until then.
 * @throws DownloadFault when it cannot be brought; the signal's reason when that aborts. What has arrived and
 * is right is kept: the next call goes on from there.
 */
export async function download(source: Source, ports: DownloadPorts): Promise<void> {
  try {
    await fetchAll(source, ports);
    await install(ports.store, source);
    ports.progress(sizeOf(source));
  } catch (error) {
    ports.signal.throwIfAborted();
    throw asFault(error, source);
  }
}

/** Gives an unfinished download up: nothing of it stays, and a model in use stays as it was. */
export async function cancel(store: KeptStore): Promise<void> {
  await keepOnlyInstalled(store);
}
