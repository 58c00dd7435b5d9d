import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Source } from '../src/core/kept-model';

/** What a file's answer does instead of arriving. */
export type Mishap =
  /** The connection is cut after so many bytes of this answer. */
  | { readonly cutAfter: number }
  /** So many bytes come, and then nothing more, until `release`. */
  | { readonly stallAfter: number }
  | { readonly status: number };

export interface Asked {
  readonly name: string;
  readonly range: string | undefined;
}

const PIECE = 4096;

/** Serves a model's files from this machine, with Range requests, and with mishaps as asked. */
export class ModelServer {
  readonly asked: Asked[] = [];
  /** By file; a list is used up, one mishap a request. */
  readonly mishaps = new Map<string, Mishap[]>();
  #server: Server | null = null;
  #port = 0;
  #stalled: ServerResponse[] = [];

  constructor(readonly files: Map<string, Uint8Array>) {}

  get address(): string {
    return `http://127.0.0.1:${this.#port}/`;
  }

  async start(): Promise<void> {
    const server = createServer((request, response) => void this.#answer(request, response));
    this.#server = server;
    await new Promise<void>((resolve) => server.listen(this.#port, '127.0.0.1', resolve));
    this.#port = (server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    this.release();
    const server = this.#server;
    this.#server = null;
    server?.closeAllConnections();
    await new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()));
  }

  /** Cuts the connections that have stalled. */
  release(): void {
    for (const response of this.#stalled.splice(0)) response.destroy();
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const name = decodeURIComponent((request.url ?? '/').slice(1));
    this.asked.push({ name, range: request.headers.range });
    const mishap = this.mishaps.get(name)?.shift();
    const file = this.files.get(name);
    response.setHeader('Access-Control-Allow-Origin', '*');
    if (!file || (mishap && 'status' in mishap)) {
      response.writeHead(mishap && 'status' in mishap ? mishap.status : 404).end();
      return;
    }
    const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0);
    if (from > 0) response.setHeader('Content-Range', `bytes ${from}-${file.length - 1}/${file.length}`);
    response.writeHead(from > 0 ? 206 : 200, { 'Content-Length': file.length - from });
    await this.#send(response, file.subarray(from), mishap);
  }

  async #send(response: ServerResponse, bytes: Uint8Array, mishap: Mishap | undefined): Promise<void> {
    const end = mishap && 'cutAfter' in mishap ? mishap.cutAfter : bytes.length;
    const stop = mishap && 'stallAfter' in mishap ? mishap.stallAfter : bytes.length;
    for (let at = 0; at < Math.min(end, stop); at += PIECE) {
      if (response.destroyed) return;
      await new Promise((done) => response.write(bytes.subarray(at, Math.min(at + PIECE, end, stop)), done));
    }
    if (end < bytes.length) response.destroy();
    else if (stop < bytes.length) this.#stalled.push(response);
    else response.end();
  }
}

/** Describes files as they are: with their sizes and git blob ids. */
export function describeFiles(files: Map<string, Uint8Array>, address: string): Source {
  const idOf = (bytes: Uint8Array) =>
    createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
  return {
    name: 'Small model',
    address,
    files: [...files].map(([name, bytes]) => ({ name, bytes: bytes.length, blob: idOf(bytes) })),
  };
}
