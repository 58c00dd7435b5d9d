import { describe, expect, it } from 'vitest';
import { pause } from '../../tools/drive.ts';
import { BROWSERS, barsThatStand, totals, until, type Visit } from './harness.ts';
import { setUp } from './set-up.ts';
import { articleHtml, CIVIL, RUDE } from './written-pages.ts';

/*
 * Comments whose bar stands among their own words, each part of which is hidden by itself: what the page changes beside
 * them must not have them read as empty, and opened.
 */

/** Of two paragraphs each, which have no element around them but the comment's own. */
const WORDS = [
  `<p>${CIVIL}</p><p>It took me until two in the morning, footnotes and all.</p>`,
  `<p>${RUDE}</p><p>Stay at home, all of you, and let the rest of us decide.</p>`,
  '<p>At nine, but not on Mondays, as far as I know.</p><p>My neighbour opens an hour later, and is the dearer of the two.</p>',
];

/** A list of comments, each as `item` writes it of a head and words. */
const listed = (tag: string, item: (head: string, words: string) => string) =>
  articleHtml(
    `<section id="comments"><h2>Comments</h2><${tag}>${WORDS.map((words, i) =>
      item(
        `<b class="author">Reader ${i + 1}</b> <time>${i + 2} days ago</time> <button>Reply</button>`,
        words,
      ),
    ).join('')}</${tag}></section>`,
  );

const PAGES = {
  '/cells': listed(
    'table',
    (head, words) => `<tr class="comment"><td class="meta">${head}</td><td class="words">${words}</td></tr>`,
  ),
  '/definitions': listed(
    'dl',
    (head, words) =>
      `<div class="comment"><dt class="meta">${head}</dt><dd class="words">${words}</dd></div>`,
  ),
  '/items': listed('ul', (head, words) => `<li class="comment"><div class="meta">${head}</div>${words}</li>`),
  '/rows': listed(
    'div',
    (head, words) =>
      `<div class="comment" style="display: flex"><div class="meta">${head}</div><div class="words">${words}</div></div>`,
  ),
};

/** Longer than any look waits where comments are known. */
const LOOK_MS = 1500;

describe.each(BROWSERS)('what folds within itself in %s', (browser) => {
  const ground = setUp(browser, { pages: PAGES });

  const shownOf = ({ page }: Visit) =>
    page.evaluate(() =>
      [...document.querySelectorAll('.comment')].map((comment) =>
        [...comment.querySelectorAll('p')].some((part) => part.checkVisibility()),
      ),
    );

  const countsOf = async ({ statuses }: Visit) => {
    const { found, judged, folded } = totals(await statuses());
    return [found, judged, folded];
  };

  it.each(Object.keys(PAGES))('stays folded in %s, whatever the page changes beside it', async (path) => {
    const visited = await ground.world.open(ground.url(path));
    await until(
      '3 comments to be found and 1 folded',
      async () => String(await countsOf(visited)) === '3,3,1',
    );
    await barsThatStand(visited.page, 1);
    await until(
      'the second to be hidden, and no other',
      async () => String(await shownOf(visited)) === 'true,false,true',
    );
    // However soon it is folded again, to be opened is to be seen.
    await visited.page.evaluate(() => {
      const [, second] = document.querySelectorAll('.comment');
      const note = () => {
        if (second?.querySelector('p')?.checkVisibility()) document.body.setAttribute('data-opened', '');
      };
      if (second) new MutationObserver(note).observe(second, { attributes: true, subtree: true });
    });
    for (let i = 0; i < 3; i++) {
      await visited.page.evaluate((words) => {
        document.querySelector('main > article')?.insertAdjacentHTML('beforeend', `<p>${words}</p>`);
        for (const meta of document.querySelectorAll('.comment .meta'))
          meta.insertAdjacentHTML('beforeend', '<i></i>');
      }, CIVIL);
      await pause(LOOK_MS);
      expect(await shownOf(visited)).toEqual([true, false, true]);
      expect(await countsOf(visited)).toEqual([3, 3, 1]);
    }
    expect(await visited.page.evaluate(() => document.body.hasAttribute('data-opened'))).toBe(false);
    await barsThatStand(visited.page, 1);
  });
});
