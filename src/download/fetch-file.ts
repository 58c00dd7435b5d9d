import { type KeptStore, partKey, type Source, type SourceFile } from '../core/kept-model';
import { addressOf } from '../core/published-model';
import { DownloadFault } from './download-fault';
import { bytesKept, dropParts, isKept, joinParts } from './parts';

/** Bytes after which what has arrived is kept: what a killed browser loses at most. */
const PART = 512 * 1024;
const OK = 200;
const PARTIAL = 206;
const RANGE_NOT_SATISFIABLE = 416;

export interface FetchPorts {
  readonly store: KeptStore;
  fetch(address: string, init: RequestInit): Promise<Response>;
  online(): boolean;
  readonly signal: AbortSignal;
  /** Bytes of this file that have arrived. */
  arrived(bytes: number): void;
}

/** Why a request got no answer at all; browsers do not tell more. */
function noAnswer(address: string, online: boolean): DownloadFault {
  return new DownloadFault(online ? 'unreachable' : 'offline', [new URL(address).host]);
}

async function ask(address: string, from: number, ports: FetchPorts): Promise<Response> {
  const headers: HeadersInit = from > 0 ? { Range: `bytes=${from}-` } : {};
  const { signal } = ports;
  try {
    return await ports.fetch(address, { headers, signal, cache: 'no-store', credentials: 'omit' });
  } catch {
    signal.throwIfAborted();
    throw noAnswer(address, ports.online());
  }
}

/** The stretch of a file that an answer carries. */
interface Stretch {
  readonly from: number;
  /** Size of the whole file, where the server tells; of a packed answer it tells another. */
  readonly total: number | null;
}

function stretchOf(response: Response): Stretch | null {
  const { headers, status } = response;
  const range = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(headers.get('Content-Range') ?? '');
  if (status === PARTIAL && range) {
    return { from: Number(range[1]), total: range[2] === '*' ? null : Number(range[2]) };
  }
  const length = headers.get('Content-Encoding') ? null : headers.get('Content-Length');
  return status === OK ? { from: 0, total: length === null ? null : Number(length) } : null;
}

/**
 * Asks for a file from byte `have` on; where the server cannot do that, from its start.
 * @throws DownloadFault `status` when it is not to be had, `size` when the server has another
 */
async function askFrom(file: SourceFile, address: string, have: number, ports: FetchPorts) {
  const response = await ask(address, have, ports);
  const stretch = stretchOf(response);
  const host = new URL(address).host;
  if (stretch && stretch.total !== null && stretch.total !== file.bytes) {
    await response.body?.cancel();
    await dropParts(ports.store, file);
    throw new DownloadFault('size', [file.name, stretch.total, file.bytes]);
  }
  if (stretch && (stretch.from === have || stretch.from === 0)) {
    if (stretch.from !== have) await dropParts(ports.store, file);
    return { response, stretch };
  }
  await response.body?.cancel();
  const refused = have > 0 && (stretch !== null || response.status === RANGE_NOT_SATISFIABLE);
  if (!refused) throw new DownloadFault('status', [response.status, file.name, host]);
  await dropParts(ports.store, file);
  return askFrom(file, address, 0, ports);
}

/** Keeps a stream piece by piece, and what has come of a piece when the stream ends or breaks. */
class PartWriter {
  #chunks: Uint8Array<ArrayBuffer>[] = [];
  #waiting = 0;

  constructor(
    readonly file: SourceFile,
    readonly ports: FetchPorts,
    /** Byte at which the next piece begins. */
    public at: number,
  ) {}

  get end(): number {
    return this.at + this.#waiting;
  }

  async add(chunk: Uint8Array<ArrayBuffer>): Promise<void> {
    this.#chunks.push(chunk);
    this.#waiting += chunk.byteLength;
    if (this.end > this.file.bytes) {
      throw new DownloadFault('size', [this.file.name, this.end, this.file.bytes]);
    }
    if (this.#waiting >= PART) await this.flush();
    this.ports.arrived(this.end);
  }

  async flush(): Promise<void> {
    if (this.#waiting === 0) return;
    const content = await new Blob(this.#chunks).arrayBuffer();
    await this.ports.store.put(partKey(this.file.blob, this.at, content.byteLength), content);
    this.#chunks = [];
    this.at += content.byteLength;
    this.#waiting = 0;
  }
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
