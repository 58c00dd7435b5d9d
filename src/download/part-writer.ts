import { partKey, type SourceFile } from '../core/kept-model';
import { DownloadFault } from './download-fault';
import type { FetchPorts } from './fetch-file';

/** Bytes after which what has arrived is kept: what a killed browser loses at most. */
const PART = 512 * 1024;

/** Keeps a stream piece by piece, and what has come of a piece when the stream ends or breaks. */
export class PartWriter {
  #chunks: Uint8Array<ArrayBuffer>[] = [];
  #waiting = 0;

  constructor(
    readonly file: SourceFile,
    readonly ports: Pick<FetchPorts, 'store' | 'arrived'>,
    /** Byte at which the next piece begins. */
    public at: number,
  ) {}

  /** Byte after the last that has come. */
  get end(): number {
    return this.at + this.#waiting;
  }

  /** @throws DownloadFault `size` when more comes than the file has; NoRoom when a piece cannot be kept */
  async add(chunk: Uint8Array<ArrayBuffer>): Promise<void> {
    this.#chunks.push(chunk);
    this.#waiting += chunk.byteLength;
    if (this.end > this.file.bytes) {
      throw new DownloadFault('size', [this.file.name, this.end, this.file.bytes]);
    }
    if (this.#waiting >= PART) await this.flush();
    this.ports.arrived(this.end);
  }

  /** Keeps what has come since the last piece. @throws NoRoom when it cannot be kept */
  async flush(): Promise<void> {
    if (this.#waiting === 0) return;
    const content = await new Blob(this.#chunks).arrayBuffer();
    await this.ports.store.put(partKey(this.file.blob, this.at, content.byteLength), content);
    this.#chunks = [];
    this.at += content.byteLength;
    this.#waiting = 0;
  }
}
