import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, describe, expect, it } from 'vitest';
import { BROWSERS, barsOf, totals, until, type Visit, type World } from './harness.ts';
import { installForGood, packedAs, reloadExtension, stopBackground, stopHost, update } from './kill.ts';
import { setUp } from './set-up.ts';
import { articleHtml, CIVIL, commentHtml, RUDE, threadHtml } from './written-pages.ts';

/* The extension, or a part of it, goes away in the middle of the work. */

const COMMENTS = 200;
const isRude = (i: number) => i % 5 === 0;
const FOLDED = Array.from({ length: COMMENTS }, (_, i) => i)
  .filter(isRude)
  .map((i) => `comment-${i + 1}`);

/** A thread so long that it waits for a while. No text is like another, nor like one of another round. */
function thread(round: number): string {
  const words = (i: number) => {
    const own = `This is number ${i} of round ${round}.`;
    return isRude(i) ? `${RUDE} ${own}` : `${CIVIL} ${own}`.repeat(4);
  };
  return Array.from({ length: COMMENTS }, (_, i) => commentHtml(i + 1, words(i))).join('');
}

describe.each(BROWSERS)('in %s', (browser) => {
  const scratch = mkdtempSync(join(tmpdir(), `foldaway-stops-${browser}-`));
  afterAll(() => rmSync(scratch, { recursive: true, force: true }));
  const ground = setUp(browser, { own: true, pages: { '/': articleHtml(threadHtml(CIVIL, RUDE)) } });
  let visited: Visit;
  const faults: string[] = [];
  let round = 0;

  /** A page whose comments are judged, so that everything runs. */
  async function settledPage(): Promise<Page> {
    faults.length = 0;
    visited = await ground.world.open(ground.url('/'));
    const { page } = visited;
    page.on('pageerror', (error) => faults.push(String(error)));
    await visited.settled();
    await folds(page, 'comment-2');
    return page;
  }

  /** Such a page, to which 200 comments have come, with `stop` done while some of them wait. */
  async function stoppedInBetween(stop: (world: World) => Promise<void>): Promise<Page> {
    const page = await settledPage();
    await until('a moment at which comments wait', async () => {
      await page.evaluate((html) => {
        const list = document.querySelector('.comment-list');
        if (list) list.innerHTML = html;
      }, thread(round++));
      const [statuses] = await Promise.all([visited.statuses(), stop(ground.world)]);
      return totals(statuses).judged < COMMENTS;
    });
    return page;
  }

  const hidden = (page: Page) =>
    page.evaluate(() =>
      [...document.querySelectorAll('.comment')]
        .filter((comment) => !comment.querySelector('.comment-content')?.checkVisibility())
        .map(({ id }) => id),
    );

  /** Waits until these comments are hidden and no others, each by one bar. Asks the page alone, nobody of ours. */
  const folds = (page: Page, ...ids: string[]) =>
    until(
      `${ids.length} comments to be folded, and no others`,
      async () => String(await hidden(page)) === String(ids) && (await barsOf(page)).length === ids.length,
      150_000,
    );

  /** Folded as if nothing had happened. */
  async function allIsWell(page: Page): Promise<void> {
    // Nobody looks before that: whoever opens a popup has what waits asked for again.
    await folds(page, ...FOLDED);
    const statuses = await visited.settled();
    expect(totals(statuses)).toEqual({ found: COMMENTS, judged: COMMENTS, folded: FOLDED.length });
    expect(statuses.map(({ state }) => state)).toEqual(['ready']);
    expect(faults).toEqual([]);
  }

  it('judges all 200 comments that wait when what the model runs in is killed', async () => {
    await allIsWell(await stoppedInBetween(stopHost));
  });

  it('judges all 200 comments that wait when the background is stopped between request and answer', async () => {
    await allIsWell(await stoppedInBetween(stopBackground));
  });

  it('gives the page back when the extension is reloaded under it, or folds it anew, once', async () => {
    const page = await settledPage();
    await reloadExtension(ground.world);
    // Chrome puts no script into pages that are open already: there the old one undoes itself and stops.
    const folded = browser === 'chrome' ? [] : ['comment-2'];
    await folds(page, ...folded);
    await page.evaluate(
      (html) => {
        document.querySelector('.comment-list')?.insertAdjacentHTML('beforeend', html);
      },
      commentHtml(3, RUDE),
    );
    if (browser === 'firefox') folded.push('comment-3');
    await folds(page, ...folded);
    expect(faults).toEqual([]);

    await page.reload();
    await folds(page, 'comment-2');
  });

  // Only Firefox asks an extension before it is updated.
  if (browser === 'firefox')
    it('gives the page back before an update, and folds it anew after it', async () => {
      expect(await installForGood(ground.world, packedAs('1.0.1', scratch))).toBe('installed');
      const page = await settledPage();
      // What is given back has no style; whatever an ended script had left would.
      const styles = page.evaluate(
        () =>
          new Promise<(string | null)[]>((resolve) => {
            const body = document.querySelector('#comment-2 .comment-content');
            const seen: (string | null)[] = [];
            new MutationObserver(() => {
              seen.push(body?.getAttribute('style') ?? null);
              if (seen.length === 2) resolve(seen);
            }).observe(body as Element, { attributes: true });
          }),
      );
      expect(await update(ground.world, packedAs('1.0.2', scratch))).toBe('postponed');
      await until('the newer version', async () => (await ground.world.version()) === '1.0.2');
      expect((await styles)[0]).toBe(null);
      await folds(page, 'comment-2');
      expect(faults).toEqual([]);
    });
});
