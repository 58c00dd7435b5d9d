import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BROWSERS, barsThatStand, totals, until, type Visit } from './harness.ts';
import { setUp } from './set-up.ts';
import { articleHtml, CIVIL, RUDE, threadHtml } from './written-pages.ts';

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
  '/before': articleHtml(`${threadHtml(CIVIL, RUDE)}<a id="on" href="/ahead">On</a>
    <script type="speculationrules">${json({ prerender: [{ urls: ['/ahead'], eagerness: 'immediate' }] })}</script>`),
  // Tells the page before it when it is folded, while nobody sees it.
  '/ahead': articleHtml(
    threadHtml(RUDE, CIVIL, RUDE) +
      write(`const seen = document.querySelectorAll('#comment-1 .comment-content, #comment-3 .comment-content');
        const look = () => {
          if (!document.prerendering) return;
          if ([...seen].some((words) => words.checkVisibility())) setTimeout(look, 50);
          else localStorage.folded = 'ahead';
        };
        look();`),
  ),
};

describe.each(BROWSERS)('in %s', (browser) => {
  const ground = setUp(browser, { pages: PAGES });
  const faults: string[] = [];

  beforeEach(() => {
    faults.length = 0;
  });
  afterEach(() => {
    expect(faults).toEqual([]);
  });

  async function visit(path: keyof typeof PAGES): Promise<Visit> {
    const visited = await ground.world.open(ground.url(path));
    visited.page.on('pageerror', (error) => faults.push(String(error)));
    return visited;
  }

  /** Waits until so many comments are found, and each is judged or known not to be. */
  async function lookedAt({ statuses }: Visit, found: number, patience?: number): Promise<void> {
    await until(
      `${found} comments to be looked at`,
      async () => {
        const now = await statuses();
        const unjudged = now.flatMap((status) => Object.values(status.unjudged));
        const { judged, found: there } = totals(now);
        const known = judged + unjudged.reduce((a, b) => a + b, 0);
        return there === found && known === found && now.every(({ state }) => state === 'ready');
      },
      patience,
    );
  }

  const hiddenOn = ({ page }: Visit) =>
    page.evaluate(() =>
      [...document.querySelectorAll('.comment')]
        .filter((comment) => !comment.querySelector('.comment-content')?.checkVisibility())
        .map(({ id }) => id),
    );

  /** Waits until so many comments are looked at, and these are hidden and no others. */
  async function hides(visited: Visit, found: number, ...ids: string[]): Promise<void> {
    await lookedAt(visited, found);
    await until(
      `${ids.join(', ')} to be hidden, and no others`,
      async () => String(await hiddenOn(visited)) === String(ids),
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
    await hides(visited, 3, 'comment-2');
  });

  it('judges comments of a megabyte', async () => {
    await hides(await visit('/huge'), 3, 'comment-3');
  });

  it('takes bidirectional, combining and half characters as they come', async () => {
    await hides(await visit('/odd'), ODD.length, 'comment-1', 'comment-2', 'comment-3');
  });

  it('folds one by one in replies nested 2,000 levels deep', async () => {
    const visited = await visit('/deep');
    await lookedAt(visited, LEVELS, 300_000);
    // A body that a folded one holds is none of its own: each stands in its own article.
    await until('each 500th to be folded', async () => {
      const { folded } = totals(await visited.statuses());
      const hidden = await visited.page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('.comment-content')]
          .filter(({ style }) => style.display === 'none')
          .map((body) => body.closest('.comment')?.id),
      );
      return folded === 4 && String(hidden) === 'comment-500,comment-1000,comment-1500,comment-2000';
    });
  }, 400_000);

  it('folds what comes, and nothing else, in a storm of 10,000 changes a second', async () => {
    const visited = await visit('/thread');
    await hides(visited, 3, 'comment-2');
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
    await hides(visited, 4, 'comment-2', 'comment-4');
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
    await hides(visited, 2, 'comment-2');
    await until('the badge to count the page alone', async () => (await visited.badge()) === '1');
    await barsThatStand(visited.page, 1);
  });

  it('keeps two tabs of one site alike, each with a count of its own', async () => {
    const one = await visit('/thread');
    const other = await visit('/frame');
    await hides(one, 3, 'comment-2');
    await hides(other, 5, 'comment-2');
    const switchTo = (on: boolean) =>
      ground.world.console.evaluate(async (isOn) => {
        const api = globalThis.browser ?? chrome;
        await api.storage.sync.set({ defaults: { on: isOn } });
      }, on);
    await switchTo(false);
    for (const { page, badge } of [one, other]) {
      await barsThatStand(page, 0);
      await until('the badge to go', async () => (await badge()) === '');
    }
    await switchTo(true);
    await until('both badges', async () => `${await one.badge()} ${await other.badge()}` === '1 2');
    await hides(one, 3, 'comment-2');
    await hides(other, 5, 'comment-2');
  });

  if (browser === 'chrome')
    it('tells nothing of a page drawn ahead of its reader, before they see it', async () => {
      const { page, badge, statuses } = await ground.world.open(ground.url('/before'));
      const counted = () =>
        ground.world.console.evaluate(async () => {
          const days = Object.entries(await chrome.storage.local.get(null)).filter(([key]) =>
            key.startsWith('statistics.'),
          );
          return (days.flatMap(([, day]) => day) as { count: number }[]).reduce(
            (sum, { count }) => sum + count,
            0,
          );
        });
      await until('the page ahead to be folded', () => page.evaluate(() => localStorage.folded === 'ahead'));
      await page.evaluate(() => localStorage.clear());
      await until('the badge', async () => (await badge()) === '1');
      await until('its comments to be counted', async () => (await counted()) === 1);
      expect(totals(await statuses())).toMatchObject({ found: 2, folded: 1 });
      // It may end the script that asks for it.
      await page.$eval('#on', (link) => (link as HTMLElement).click()).catch(() => undefined);
      await until('the badge of the page ahead', async () => (await badge()) === '2');
      await until('those of the page ahead', async () => (await counted()) === 3);
    });
});
