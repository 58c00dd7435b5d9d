import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_PAGES, demoThread } from '../../../tools/demo/data.ts';
import { type DemoServer, startDemoServer } from '../../../tools/demo-server.ts';

let server: DemoServer;
beforeAll(async () => {
  server = await startDemoServer();
});
afterAll(() => server.close());

const get = (url: string) => fetch(url.replace('localhost', '127.0.0.1'));

describe.each(DEMO_PAGES)('the demo thread "%s"', (page) => {
  const { comments } = demoThread(page);

  it('expects the same of all comments of one author, by whom they are told apart', () => {
    const expectations = new Map<string, Set<string>>();
    for (const { author, expect } of comments) {
      expectations.set(author, (expectations.get(author) ?? new Set()).add(expect));
    }
    const mixed = [...expectations].filter(([, set]) => set.size > 1);
    expect(mixed).toEqual([]);
  });

  it('answers only comments above', () => {
    const above = new Set<string>();
    for (const { author, re } of comments) {
      if (re !== undefined) expect([...above]).toContain(re);
      above.add(author);
    }
  });

  it('has comments of every kind', () => {
    expect(new Set(comments.map((c) => c.expect))).toEqual(
      new Set(['abusive', 'fair', 'civil', 'borderline']),
    );
  });
});

describe('the demo server', () => {
  it.each([
    ['news', 'wpd-comment-text'],
    ['forum', 'postbody'],
  ] as const)('serves "%s" with every comment in it', async (page, mark) => {
    const html = await (await get(server.url(page))).text();
    const found = html.match(new RegExp(`class="${mark}"`, 'g')) ?? [];
    expect(found).toHaveLength(demoThread(page).comments.length);
    expect(html).not.toContain('{{');
  });

  it('serves the embedded thread from another origin', async () => {
    const html = await (await get(server.url('embedded'))).text();
    expect(html).toContain(`src="http://127.0.0.1:${server.framePort}/thread"`);
    expect(server.framePort).not.toBe(server.port);
    const thread = await (await get(`http://127.0.0.1:${server.framePort}/thread`)).text();
    expect(thread.match(/class="post-message"/g)).toHaveLength(demoThread('embedded').comments.length);
  });

  it('hands out the endless answers batch by batch, each once', async () => {
    let html = '';
    for (let from: number | null = 0; from !== null; ) {
      const reply: Response = await get(`${server.url('endless')}/answers?from=${from}`);
      const batch: { html: string; after: number | null } = await reply.json();
      html += batch.html;
      from = batch.after;
    }
    expect(html.match(/class="answer"/g)).toHaveLength(demoThread('endless').comments.length);
  });

  it.each(['nothing', 'endless/answers?from=x', '..%2f..%2fpackage.json', 'data/news.json'])(
    'has no page "%s"',
    async (path) => {
      expect((await get(`${server.url('')}${path}`)).status).toBe(404);
    },
  );
});
