import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, barsOf, totals, until, type Visit, World } from './harness.ts';
import { installForGood, packedAs, reloadExtension, stopBackground, stopHost, update } from './kill.ts';
import {
  articleHtml,
  CIVIL,
  commentHtml,
  RUDE,
  serveWritten,
  threadHtml,
  type WrittenPages,
} from './written-pages.ts';

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
  let world: World;
  let pages: WrittenPages;
  let visited: Visit;
  const faults: string[] = [];
  let round = 0;

  beforeAll(async () => {
    pages = await serveWritten({ '/': articleHtml(threadHtml(CIVIL, RUDE)) });
    world = await World.start(browser);
  });
  afterAll(async () => {
    await world?.stop();
    await pages?.close();
    rmSync(scratch, { recursive: true, force: true });
  });
  afterEach(async () => {
    await visited.page.close();
  });

  /** A page whose comments are judged, so that everything runs. */
  async function settledPage(): Promise<Page> {
    faults.length = 0;
    visited = await world.open(pages.url('/'));
    const { page } = visited;
    page.on('pageerror', (error) => faults.push(String(error)));
    await visited.settled();
    return page;
  }

  /** Such a page, to which 200 comments have just come. */
  async function flooded(): Promise<Page> {
    const page = await settledPage();
    await page.evaluate((html) => {
      const list = document.querySelector('.comment-list');
      if (list) list.innerHTML = html;
    }, thread(round++));
    return page;
  }

  const hidden = (page: Page) =>
    page.evaluate(() =>
      [...document.querySelectorAll('.comment')]
        .filter((comment) => !comment.querySelector('.comment-content')?.checkVisibility())
        .map(({ id }) => id),
    );

  /** Folded as if nothing had happened: those and no others. */
  async function allIsWell(page: Page): Promise<void> {
    const statuses = await until(
      'everything to be judged',
      async () => {
        const now = await visited.statuses();
        return totals(now).judged === COMMENTS ? now : null;
      },
      90_000,
    );
    expect(totals(statuses ?? [])).toEqual({ found: COMMENTS, judged: COMMENTS, folded: FOLDED.length });
    expect(statuses?.map(({ state }) => state)).toEqual(['ready']);
    expect(await hidden(page)).toEqual(FOLDED);
    expect(await barsOf(page)).toHaveLength(FOLDED.length);
    expect(faults).toEqual([]);
  }

  /** Does `stop` while comments wait: more than none, or the test shows nothing. */
  async function inBetween(stop: (world: World) => Promise<void>): Promise<void> {
    const [statuses] = await Promise.all([visited.statuses(), stop(world)]);
    expect(totals(statuses).judged).toBeLessThan(COMMENTS);
  }

  it('judges all 200 comments that wait when what the model runs in is killed', async () => {
    const page = await flooded();
    await inBetween(stopHost);
    await allIsWell(page);
  });

  it('judges all 200 comments that wait when the background is stopped between request and answer', async () => {
    const page = await flooded();
    await inBetween(stopBackground);
    await allIsWell(page);
  });

  it('gives the page back when the extension is reloaded under it, or folds it anew, once', async () => {
    const page = await settledPage();
    expect(await hidden(page)).toEqual(['comment-2']);
    await reloadExtension(world);
    // Chrome puts no script into pages that are open already: there the old one undoes itself and stops.
    const folded = browser === 'chrome' ? [] : ['comment-2'];
    await until('one script at most to have folded', async () => {
      const now = await hidden(page);
      return String(now) === String(folded) && (await barsOf(page)).length === folded.length;
    });
    await page.evaluate(
      (html) => {
        document.querySelector('.comment-list')?.insertAdjacentHTML('beforeend', html);
      },
      commentHtml(3, RUDE),
    );
    if (browser === 'firefox') folded.push('comment-3');
    await until('the late comment', async () => String(await hidden(page)) === String(folded));
    expect(await barsOf(page)).toHaveLength(folded.length);
    expect(faults).toEqual([]);

    await page.reload();
    await until('the new one to fold', async () => String(await hidden(page)) === 'comment-2');
  });

  it.runIf(browser === 'firefox')(
    'gives the page back before an update, and folds it anew after it',
    async () => {
      expect(await installForGood(world, packedAs('1.0.1', scratch))).toBe('installed');
      const page = await settledPage();
      expect(await hidden(page)).toEqual(['comment-2']);
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
      expect(await update(world, packedAs('1.0.2', scratch))).toBe('postponed');
      await until('the newer version', async () => (await world.version()) === '1.0.2');
      expect((await styles)[0]).toBe(null);
      await until('one script to fold', async () => String(await hidden(page)) === 'comment-2');
      expect(await barsOf(page)).toHaveLength(1);
      expect(faults).toEqual([]);
    },
  );
});
