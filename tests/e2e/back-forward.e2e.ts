import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/core/settings.ts';
import { DIST } from '../../tools/build.ts';
import { BROWSERS, totals, until, type Visit } from './harness.ts';
import { setUp } from './set-up.ts';
import { articleHtml, CIVIL, RUDE, threadHtml } from './written-pages.ts';

/* Pages that lie in the browser's back-forward cache, where an extension's news and answers do not reach them. */

type PageWindow = { cached: boolean };

const PAGES = {
  '/thread': `${articleHtml(threadHtml(CIVIL, RUDE, CIVIL))}
    <script>addEventListener('pageshow', (event) => { window.cached = event.persisted; });</script>`,
  '/away': articleHtml('<p>No thread here.</p>'),
};

/** Put before the worker's script: judges only once the test lets it. Cache Storage tells both of each other. */
const HELD = `{
  addEventListener('message', (event) => {
    if (event.data.kind !== 'judge') return;
    event.stopImmediatePropagation();
    const look = async () => ((await caches.has('go')) ? onmessage(event) : setTimeout(look, 50));
    look();
  });
  const tell = postMessage.bind(self);
  self.postMessage = (answer, transfer) => {
    tell(answer, transfer);
    if (answer.kind === 'judged') caches.open('judged');
  };
}`;

describe.each(BROWSERS)('in %s, a page that comes back from the back-forward cache', (browser) => {
  const extension = mkdtempSync(join(tmpdir(), `foldaway-${browser}-`));
  beforeAll(() => {
    cpSync(join(DIST, browser), extension, { recursive: true });
    const worker = join(extension, 'worker.js');
    writeFileSync(worker, `${HELD}\n${readFileSync(worker, 'utf8')}`);
  });
  afterAll(() => rmSync(extension, { recursive: true, force: true }));
  const ground = setUp(browser, { extension, pages: PAGES });
  beforeEach(async () => {
    await ground.world.console.evaluate(() => Promise.all([caches.delete('go'), caches.delete('judged')]));
  });

  const visit = () => ground.world.open(ground.url('/thread'));
  const letJudge = () => ground.world.console.evaluate(() => caches.open('go').then(() => true));

  /** Goes to a page of another site. */
  const leave = (page: Page) => page.goto(ground.url('/away', '127.0.0.1'));

  async function goBack(page: Page): Promise<void> {
    // It may end the script that asks for it.
    await page.evaluate(() => history.back()).catch(() => undefined);
    await until('the page to be back, out of the cache', () =>
      page.evaluate(() => (window as unknown as PageWindow).cached),
    );
  }

  /** Waits until all three comments are judged, and so many folded. */
  const folds = (visited: Visit, folded: number, patience?: number) =>
    until(
      `${folded} of 3 to be folded`,
      async () => {
        const now = totals(await visited.statuses());
        return now.found === 3 && now.judged === 3 && now.folded === folded;
      },
      patience,
    );

  const isSeen = (page: Page) =>
    page.evaluate(() => document.querySelector('#comment-2 .comment-content')?.checkVisibility());

  it('follows what was set meanwhile', async () => {
    await letJudge();
    const visited = await visit();
    await folds(visited, 1);
    await until('the comment to be folded', async () => !(await isSeen(visited.page)));
    await leave(visited.page);
    const defaults = { ...DEFAULT_SETTINGS.defaults, tolerance: 100 };
    await ground.world.keep({ ...DEFAULT_SETTINGS, defaults });
    await goBack(visited.page);
    await folds(visited, 0);
    await until('the comment to be shown', () => isSeen(visited.page));
  });

  it('has judged at once what was being judged when it was left', async () => {
    const visited = await visit();
    await until('the comments', async () => totals(await visited.statuses()).found === 3);
    expect(totals(await visited.statuses()).judged).toBe(0);
    await leave(visited.page);
    await letJudge();
    await until('an answer that nobody hears', () =>
      ground.world.console.evaluate(() => caches.has('judged')),
    );
    await goBack(visited.page);
    // Long before the page takes a question for lost.
    await folds(visited, 1, 30_000);
    await until('the comment to be folded', async () => !(await isSeen(visited.page)));
  });
});
