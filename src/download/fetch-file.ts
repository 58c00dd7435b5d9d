import type { KeptStore, Source, SourceFile } from '../core/kept-model';
import { addressOf } from '../core/published-model';
import { askFrom } from './ask-from';
import { DownloadFault } from './download-fault';
import { PartWriter } from './part-writer';
import { bytesKept, dropParts, isKept, joinParts } from './parts';

/** What fetching a file needs of the browser, and whom it tells. */
export interface FetchPorts {
  readonly store: KeptStore;
  fetch(address: string, init: RequestInit): Promise<Response>;
  online(): boolean;
  readonly signal: AbortSignal;
  /** Bytes of this file that have arrived. */
  arrived(bytes: number): void;
}

async function* chunksOf(response: Response, broken: () => unknown): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const reader = response.body?.getReader();
  if (!reader) return;
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(() => {
        throw broken();
      });
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

async function receive(file: SourceFile, address: string, have: number, ports: FetchPorts): Promise<void> {
  const { response, stretch } = await askFrom(file, address, have, ports);
  const { signal } = ports;
  const facts = [new URL(address).host, file.name];
  const broken = () =>
    signal.aborted ? signal.reason : new DownloadFault(ports.online() ? 'broken' : 'offline', facts);
  const writer = new PartWriter(file, ports, stretch.from);
  try {
    for await (const chunk of chunksOf(response, broken)) await writer.add(chunk);
    // Not every browser minds when a connection is closed before all that was announced has come.
    if (stretch.total !== null && writer.end < stretch.total) throw broken();
    await writer.flush();
  } catch (error) {
    const wrong = error instanceof DownloadFault && error.kind === 'size';
    if (wrong) await dropParts(ports.store, file);
    else await writer.flush();
    throw error;
  }
}

/**
 * Brings one file, from where it was broken off, and checks it.
 * @throws DownloadFault when it does not come or is not the described one; the signal's reason when that aborts;
 * NoRoom. What has arrived and may be right is kept for the next time.
 */
export async function fetchFile(source: Source, file: SourceFile, ports: FetchPorts): Promise<void> {
  const [have = 0] = await bytesKept(ports.store, [file]);
  ports.arrived(have);
  if (await isKept(ports.store, file)) return;
  if (have < file.bytes) await receive(file, addressOf(source, file), have, ports);
  await joinParts(ports.store, file);
}
