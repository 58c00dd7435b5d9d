import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface PageServer {
  url(path: string): string;
  close(): Promise<void>;
}

/** What is sent for a path: markup, or a type and a body. */
export type Served = string | { readonly type: string; readonly body: string };

/** Serves what `find` gives for a path on loopback; null is not found. */
export async function servePages(
  find: (path: string, request: IncomingMessage) => Served | null | Promise<Served | null>,
): Promise<PageServer> {
  const server = createServer(async (request, response) => {
    const found = await find(new URL(request.url ?? '/', 'http://x').pathname, request);
    const { type, body } =
      typeof found === 'string'
        ? { type: 'text/html', body: found }
        : (found ?? { type: 'text/plain', body: '' });
    response.writeHead(found === null ? 404 : 200, {
      'content-type': `${type}; charset=utf-8`,
      'cache-control': 'no-store',
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: (path) => `http://127.0.0.1:${port}/${path}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
