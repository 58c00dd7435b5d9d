import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A loopback server for pages written in a test: path → HTML. */
export interface WrittenPages {
  url(path: string, host?: string): string;
  close(): Promise<void>;
}

/** Serves `pages`; anything else is not found. */
export async function serveWritten(pages: Readonly<Record<string, string>>): Promise<WrittenPages> {
  const server = createServer((request, response) => {
    const html = pages[(request.url ?? '').split('?')[0] ?? ''];
    response.writeHead(html === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(html ?? 'There is no such page.');
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: (path, host = 'localhost') => `http://${host}:${port}${path}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export const RUDE = 'You are a pathetic, brainless moron and a worthless idiot.';
export const CIVIL = 'I read the whole report last night and the numbers seem sound to me.';

/** One comment in WordPress's own markup; `answers` stand in it. */
export function commentHtml(
  id: number,
  words: string,
  author = `Reader ${id}`,
  ...answers: string[]
): string {
  const children = answers.length ? `<ol class="children">${answers.join('')}</ol>` : '';
  return `<li class="comment depth-1" id="comment-${id}"><article class="comment-body" id="div-comment-${id}">
    <footer class="comment-meta"><div class="comment-author vcard"><b class="fn">${author}</b></div>
    <div class="comment-metadata"><a href="#comment-${id}"><time datetime="2026-01-01T10:00">1 January 2026</time></a></div></footer>
    <div class="comment-content"><p>${words}</p></div></article>${children}</li>`;
}

/** A thread in WordPress's own markup. */
export function threadHtml(...words: string[]): string {
  return listHtml(words.map((text, i) => commentHtml(i + 1, text)));
}

/** The list around comments of WordPress's. */
export function listHtml(items: readonly string[]): string {
  return `<section id="comments" class="comments-area"><h2>Comments</h2><ol class="comment-list">${items.join('')}</ol></section>`;
}

/** An article with `after` below it. */
export function articleHtml(after: string): string {
  const prose = 'The council met on Tuesday to discuss the harbour wall and the cost of mending it. '.repeat(
    6,
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>The harbour wall</title>
    <body><main><article><h1>The harbour wall</h1><p>${prose}</p><p>${prose}</p></article>${after}</main></body></html>`;
}
