import { createServer, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A proxy through which a browser's whole traffic goes, and which notes all of it. */
export interface RecordingProxy {
  readonly port: number;
  /** Addresses asked for on this machine, as `METHOD http://…`; what is asked again is there again. */
  readonly local: string[];
  /** Hosts elsewhere that were asked for. None is reached. */
  readonly elsewhere: string[];
  close(): Promise<void>;
}

const isLocal = (host: string) => /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(host);

/** Starts one on loopback. */
export async function startProxy(): Promise<RecordingProxy> {
  const local: string[] = [];
  const elsewhere: string[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://invalid');
    if (!isLocal(url.hostname)) {
      elsewhere.push(url.hostname);
      response.writeHead(403).end();
      return;
    }
    local.push(`${request.method} ${url.href}`);
    const onward = httpRequest(url, { method: request.method, headers: request.headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  });
  server.on('connect', (request, socket) => {
    elsewhere.push((request.url ?? '').replace(/:\d+$/, ''));
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    local,
    elsewhere,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
