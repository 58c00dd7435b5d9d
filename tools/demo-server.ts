/* Serves the demo pages on loopback: `npm run demo` alone, or from the tools and tests that need them. */
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { DEMO_PAGES, type DemoPage, demoThread } from './demo/data.ts';
import { renderComments } from './demo/render.ts';
import { isMain, readArgs, runMain } from './main.ts';
import { ROOT } from './paths.ts';

const BATCH = 10;
const TYPES: Record<string, string> = { '.css': 'text/css', '.js': 'text/javascript', '.html': 'text/html' };
/** Files served as they are; everything else is a page or missing. */
const FILES = [
  'index.css',
  'news.css',
  'forum.css',
  'embedded.css',
  'embedded.js',
  'thread.css',
  'thread.js',
  'endless.css',
  'endless.js',
];

export interface DemoServer {
  readonly port: number;
  /** Port of the second server, from which the embedded thread comes. */
  readonly framePort: number;
  /** Address of a page; `host` may be any name that means this machine (`localhost`, `127.0.0.1`, `a.localhost`). */
  url(page: DemoPage | '', host?: string): string;
  close(): Promise<void>;
}

function file(name: string): string {
  return readFileSync(join(ROOT, 'demo', name), 'utf8');
}

function pageHtml(template: string, page: DemoPage, frameAddress: string): string {
  const thread = demoThread(page);
  return file(template)
    .replace('{{count}}', String(thread.comments.length))
    .replace('{{frame}}', frameAddress)
    .replace('{{comments}}', () => renderComments(page, thread));
}

/** Answers that the endless page loads while one scrolls. */
function answers(from: number): string {
  const thread = demoThread('endless');
  const batch = thread.comments.slice(from, from + BATCH);
  const after = from + BATCH < thread.comments.length ? from + BATCH : null;
  return JSON.stringify({ html: renderComments('endless', thread, batch), after });
}

/** @returns type and body, or null where there is no such page */
function find(address: URL, framePort: number): [type: string, body: string] | null {
  const path = address.pathname.replace(/^\/|\/$/g, '');
  if (path === '') return ['text/html', file('index.html')];
  if (path === 'thread') return ['text/html', pageHtml('thread.html', 'embedded', '')];
  if (path === 'endless/answers') {
    const from = Number(address.searchParams.get('from'));
    return Number.isInteger(from) && from >= 0 ? ['application/json', answers(from)] : null;
  }
  const page = DEMO_PAGES.find((name) => name === path);
  if (page) {
    const frame = `http://${address.hostname}:${framePort}/thread`;
    return ['text/html', pageHtml(`${page}.html`, page, frame)];
  }
  return FILES.includes(path) ? [TYPES[extname(path)] ?? 'text/plain', file(path)] : null;
}

function respond(request: IncomingMessage, response: ServerResponse, framePort: number): void {
  const host = request.headers.host ?? 'localhost';
  const found = URL.canParse(request.url ?? '', `http://${host}`)
    ? find(new URL(request.url ?? '', `http://${host}`), framePort)
    : null;
  response.writeHead(found ? 200 : 404, {
    'content-type': `${found?.[0] ?? 'text/plain'}; charset=utf-8`,
    'cache-control': 'no-store',
  });
  response.end(found?.[1] ?? 'There is no such demo page.');
}

/** Listens on loopback, on `port` where it is free, else on any free one. */
function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' && port !== 0) listen(server, 0).then(resolve, reject);
      else reject(new Error(`The demo pages cannot be served: ${error.message}`));
    });
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/**
 * Serves the demo pages until closed.
 * @param port preferred port; 0, the default, takes any that is free (the frame's port is always such a one)
 */
export async function startDemoServer(port = 0): Promise<DemoServer> {
  let framePort = 0;
  const site = createServer((request, response) => respond(request, response, framePort));
  const frame = createServer((request, response) => respond(request, response, framePort));
  framePort = await listen(frame, 0);
  const sitePort = await listen(site, port);
  return {
    port: sitePort,
    framePort,
    url: (page, host = 'localhost') => `http://${host}:${sitePort}/${page}`,
    close: async () => {
      await Promise.all([close(site), close(frame)]);
    },
  };
}

async function main(): Promise<void> {
  readArgs('Use: npm run demo; it takes nothing more.', {});
  const server = await startDemoServer(8720);
  console.log(`The demo pages are at ${server.url('')} (end with Ctrl+C).`);
}

if (isMain(import.meta.url)) runMain(main);
