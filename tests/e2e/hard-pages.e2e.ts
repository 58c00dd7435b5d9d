import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, barsOf, totals, until, type Visit, World } from './harness.ts';
import { articleHtml, CIVIL, RUDE, serveWritten, threadHtml, type WrittenPages } from './written-pages.ts';

/* Pages that are larger, busier, deeper or odder than any that a reader meets. Each holds comments to fold, and others. */

const NODES = 200_000;
const LEVELS = 2000;
const MEGABYTE = 2 ** 20;
const MUTATIONS = 20_000;

/** Texts with signs that upset programs; the first three are abusive all the same. */
const ODD = [
  `\u202e${RUDE}\u202c`,
  RUDE.replace(/[aeiou]/g, '$&\u0301\u0323'),
  `\ud800 ${RUDE} \udc00`,
  `\u200f${CIVIL}\u2066`,
  CIVIL.replace(/[aeiou]/g, '$&\u0301'),
  `\udfff${CIVIL}\ud83d`,
  `${'\u0301'.repeat(5000)} ${CIVIL}`,
];

const write = (body: string) => `<script>${body}</script>`;
const json = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c');

const PAGES = {
  '/thread': articleHtml(threadHtml(CIVIL, RUDE, CIVIL)),
  '/nodes': articleHtml(
    threadHtml(CIVIL, RUDE, CIVIL) +
      // Not laid out, which is no work of ours and would take longest.
      write(`const field = document.createElement('div');
        field.hidden = true;
        field.innerHTML = '<p>word <b>word</b> <i>word</i></p>'.repeat(${NODES / 4 / 2});
        document.body.append(field, field.cloneNode(true));`),
  ),
  '/huge': articleHtml(
    threadHtml('one', 'two', RUDE) +
      write(`const bodies = document.querySelectorAll('.comment-content p');
        bodies[0].textContent = ${json(`${CIVIL} `)}.repeat(${Math.ceil(MEGABYTE / CIVIL.length)});
        bodies[1].textContent = 'word '.repeat(${MEGABYTE / 4});`),
  ),
  '/odd': articleHtml(
    threadHtml(...ODD.map(() => 'words')) +
      write(`const bodies = document.querySelectorAll('.comment-content p');
        ${json(ODD)}.forEach((text, i) => { bodies[i].textContent = text; });`),
  ),
  '/deep': articleHtml(
    // Not shown: to lay out what is nested so deep takes the browsers themselves minutes.
    `<div hidden>${threadHtml(CIVIL)}</div>` +
      // A parser flattens what is nested so deep; a script can build it.
      write(`let at = document.querySelector('.comment');
        const seed = at.cloneNode(true);
        for (let level = 2; level <= ${LEVELS}; level++) {
          const next = seed.cloneNode(true);
          next.id = 'comment-' + level;
          next.querySelector('.comment-content p').textContent =
            (level % 500 === 0 ? ${json(RUDE)} : ${json(CIVIL)}) + ' ' + level;
          const list = document.createElement('ol');
          list.className = 'children';
          list.append(next);
          at.append(list);
          at = next;
        }`),
  ),
  '/frame': articleHtml(`${threadHtml(CIVIL, RUDE)}<iframe src="/thread" width="800" height="900"></iframe>`),
};

describe.each(BROWSERS)('in %s', (browser) => {
  let world: World;
  let pages: WrittenPages;
  const open: Page[] = [];
  const faults: string[] = [];

  beforeAll(async () => {
    pages = await serveWritten(PAGES);
    world = await World.start(browser);
  });
  afterAll(async () => {
    await world?.stop();
    await pages?.close();
  });
  afterEach(async () => {
    for (const page of open.splice(0)) await page.close();
    expect(faults.splice(0)).toEqual([]);
  });

  async function visit(path: keyof typeof PAGES): Promise<Visit> {
    const visited = await world.open(pages.url(path));
    visited.page.on('pageerror', (error) => faults.push(String(error)));
    open.push(visited.page);
    return visited;
  }

  /** Waits until so many comments are found, and each is judged or known not to be. @returns the ids of the hidden ones */
  async function hiddenOf({ page, statuses }: Visit, found: number, patience = 90_000): Promise<string[]> {
    await until(
      `${found} comments to be looked at`,
      async () => {
        const now = await statuses();
        return totals(now).found === found && now.every(({ state }) => state === 'ready');
      },
      patience,
    );
    const now = await statuses();
    const unjudged = now.flatMap(({ unjudged }) => Object.values(unjudged));
    expect(totals(now).judged + unjudged.reduce((a, b) => a + b, 0)).toBe(found);
    return page.evaluate(() =>
      [...document.querySelectorAll('.comment')]
        .filter((comment) => !comment.querySelector('.comment-content')?.checkVisibility())
        .map(({ id }) => id),
    );
  }

  it('folds as ever on a page of 200,000 nodes', async () => {
    const visited = await visit('/nodes');
    const nodes = await visited.page.evaluate(() => {
      const walk = document.createTreeWalker(document);
      let n = 0;
      while (walk.nextNode()) n++;
      return n;
    });
    expect(nodes).toBeGreaterThan(NODES);
    expect(await hiddenOf(visited, 3)).toEqual(['comment-2']);
  });

  it('judges comments of a megabyte', async () => {
    expect(await hiddenOf(await visit('/huge'), 3)).toEqual(['comment-3']);
  });

  it('takes bidirectional, combining and half characters as they come', async () => {
    const hidden = await hiddenOf(await visit('/odd'), ODD.length);
    expect(hidden).toEqual(['comment-1', 'comment-2', 'comment-3']);
  });

  it('folds one by one in replies nested 2,000 levels deep', async () => {
    const visited = await visit('/deep');
    await hiddenOf(visited, LEVELS, 200_000);
    const { folded } = totals(await visited.statuses());
    expect(folded).toBe(LEVELS / 500);
    // A body that a folded one holds is none of its own: each stands in its own article.
    const hidden = await visited.page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.comment-content')]
        .filter(({ style }) => style.display === 'none')
        .map((body) => body.closest('.comment')?.id),
    );
    expect(hidden).toEqual(['comment-500', 'comment-1000', 'comment-1500', 'comment-2000']);
  }, 240_000);

  it('folds what comes, and nothing else, in a storm of 10,000 changes a second', async () => {
    const visited = await visit('/thread');
    expect(await hiddenOf(visited, 3)).toEqual(['comment-2']);
    const made = await visited.page.evaluate(
      async (most, words) => {
        const ticker = document.body.appendChild(document.createElement('p'));
        const late = document.querySelector('#comment-1')?.cloneNode(true) as HTMLElement;
        late.id = 'comment-4';
        const body = late.querySelector('.comment-content p');
        if (body) body.textContent = words;
        let made = 0;
        while (made < most) {
          for (let i = 0; i < 100; i++) {
            const line = document.createElement('span');
            line.textContent = `Line ${made++} of a ticker that never ends`;
            ticker.append(line);
            if (i > 10) ticker.firstChild?.remove();
          }
          if (made === most / 2) document.querySelector('.comment-list')?.append(late);
          await new Promise((resolve) => setTimeout(resolve, 5));
        }
        return made;
      },
      MUTATIONS,
      `${RUDE} Again.`,
    );
    expect(made).toBe(MUTATIONS);
    expect(await hiddenOf(visited, 4)).toEqual(['comment-2', 'comment-4']);
  });

  it('goes on when a frame is taken away while its comments are judged', async () => {
    const visited = await visit('/frame');
    await until('the frame', async () => (await visited.statuses()).length === 2);
    await visited.page.evaluate(
      (html) => {
        const frame = document.querySelector('iframe');
        const list = frame?.contentDocument?.querySelector('.comment-list');
        if (list) list.innerHTML = html;
        // A moment later its script has found them, and has asked.
        setTimeout(() => frame?.remove(), 60);
      },
      threadHtml(...Array.from({ length: 60 }, (_, i) => `${CIVIL} Number ${i}. ${RUDE}`)),
    );
    await until('the frame to go', () => visited.page.evaluate(() => !document.querySelector('iframe')));
    expect(await hiddenOf(visited, 2)).toEqual(['comment-2']);
    await until('the badge to count the page alone', async () => (await visited.badge()) === '1');
    expect(await barsOf(visited.page)).toHaveLength(1);
  });

  it('keeps two tabs of one site alike, each with a count of its own', async () => {
    const one = await visit('/thread');
    const other = await visit('/frame');
    expect(await hiddenOf(one, 3)).toEqual(['comment-2']);
    expect(await hiddenOf(other, 5)).toEqual(['comment-2']);
    const switchTo = (on: boolean) =>
      world.console.evaluate(async (isOn) => {
        const api = globalThis.browser ?? chrome;
        await api.storage.sync.set({ defaults: { on: isOn } });
      }, on);
    await switchTo(false);
    for (const { page, badge } of [one, other]) {
      await until('the page to be given back', async () => (await barsOf(page)).length === 0);
      await until('the badge to go', async () => (await badge()) === '');
    }
    await switchTo(true);
    await until('both badges', async () => `${await one.badge()} ${await other.badge()}` === '1 2');
    expect(await hiddenOf(one, 3)).toEqual(['comment-2']);
    expect(await hiddenOf(other, 5)).toEqual(['comment-2']);
  });
});
