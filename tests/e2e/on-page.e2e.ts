import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { LABELS } from '../../src/core/labels.ts';
import { BROWSERS, barOf, barsOf, barsThatStand, totals, until, type Visit } from './harness.ts';
import { choose, saying } from './popup.ts';
import { barsOfAuthors, chooseInMenu, RUDE_TOO, SIX } from './reader.ts';
import { setUp } from './set-up.ts';
import { pattern, say } from './words.ts';

/** What `storage.sync` takes, by the browsers' own word. */
const MOST_BYTES = 102_400;

/** What is said of Ron's comment, whichever label speaks. */
const REASONS = LABELS.map((label) => say(`label_${label}`));

/** Runs in the page: how the words of an author's first comment stand in it. */
function wordsOf(author: string) {
  const names = [...document.querySelectorAll('.fn')];
  const comment = names.find((name) => name.textContent === author)?.closest('.comment');
  const words = comment?.querySelector<HTMLElement>('.comment-content');
  const box = words?.getBoundingClientRect();
  return {
    seen: words?.firstElementChild?.checkVisibility({ visibilityProperty: true }) ?? false,
    opacity: words ? getComputedStyle(words).opacity : '',
    height: Math.round(box?.height ?? 0),
    left: Math.round(comment?.getBoundingClientRect().left ?? 0),
    drawn: (comment?.getClientRects().length ?? 0) > 0,
  };
}

describe.each(BROWSERS)('on a page in %s,', (browser) => {
  const ground = setUp(browser, { pages: { '/six': SIX } });

  /** The page of six comments on a site of its own, on which nothing was set before. */
  const visit = (site: string) => ground.reader.visit(ground.url('/six', `${site}.localhost`), 6);
  const words = (page: Page, author: string) => page.evaluate(wordsOf, author);
  const settledWith = (visited: Visit, folded: number) =>
    until(`${folded} folded`, async () => totals(await visited.statuses()).folded === folded);

  it('"Why" gives the reason in a sentence, a score for each kind, and the words marked', async () => {
    const { page } = await visit('why');
    await barsOfAuthors(page, 'Ron', 'Max');
    const bar = await barOf(page, 'Ron');
    await bar.click(say('bar_why'));
    await until('the reasons', async () => (await bar.words()).includes(say('bar_why_words')));
    await until('the words marked', async () => (await bar.marked()).length > 0);
    const said = await bar.words();
    expect(said).toMatch(pattern('bar_why_label'));
    for (const reason of REASONS) expect(said).toContain(reason);
    expect((await bar.marked()).join(' ')).toMatch(/pathetic|brainless|moron|worthless|idiot/);
    // The page's own text is not touched.
    expect(await page.evaluate(() => document.querySelectorAll('.comment mark').length)).toBe(0);
  });

  it('"not abusive" opens the comment for good', async () => {
    const visited = await visit('right');
    await chooseInMenu(visited.page, 'Max', 'bar_not_abusive');
    await barsOfAuthors(visited.page, 'Ron');
    await visited.page.reload();
    await barsOfAuthors(visited.page, 'Ron');
    await until('the comment to be seen', async () => (await words(visited.page, 'Max')).seen);
    await ground.world.console.evaluate(() =>
      (globalThis.browser ?? chrome).storage.local.remove('corrections'),
    );
    await barsOfAuthors(visited.page, 'Ron', 'Max');
  });

  it('an author is always shown, or always folded, on this site', async () => {
    const { page } = await visit('authors');
    await chooseInMenu(page, 'Max', 'bar_show_author');
    await barsOfAuthors(page, 'Ron');
    await chooseInMenu(page, 'Ron', 'bar_fold_author');
    await barsOfAuthors(page, 'Ron', 'Ron');
    const [, civil] = await barsThatStand(page, 2);
    expect(await civil?.label()).toBe(say('bar_folded', say('bar_by_author')));
    await civil?.click(say('bar_why'));
    await until('the reason', async () => (await civil?.words())?.includes(say('bar_why_author')));
    const elsewhere = await visit('elsewhere');
    await barsOfAuthors(elsewhere.page, 'Ron', 'Max');
  });

  it('"never judge this site" gives the page back, and the popup says off', async () => {
    const visited = await visit('never');
    await chooseInMenu(visited.page, 'Ron', 'bar_site_off');
    await barsOfAuthors(visited.page);
    await saying(await ground.reader.popup(visited), pattern('state_off'));
  });

  it('shows all in the thread, and folds all again', async () => {
    const { page } = await visit('all');
    await barsOfAuthors(page, 'Ron', 'Max');
    await chooseInMenu(page, 'Ron', 'bar_show_all');
    await until('both to be seen', async () => {
      return (await words(page, 'Ron')).seen && (await words(page, 'Max')).seen;
    });
    await chooseInMenu(page, 'Max', 'bar_fold_all');
    await until('none to be seen', async () => {
      return !(await words(page, 'Ron')).seen && !(await words(page, 'Max')).seen;
    });
  });

  it('covers in the room of the text, dims, and hides with a counter at the thread', async () => {
    const visited = await visit('actions');
    const { page } = visited;
    await barsOfAuthors(page, 'Ron', 'Max');
    const popup = await ground.reader.popup(visited);
    const labelled = (author: string, key: string) =>
      until(`the label ${key}`, async () => pattern(key).test(await (await barOf(page, author)).label()));

    await choose(popup, '#action', 'mark');
    await until('the mark', async () => (await words(page, 'Max')).seen);
    await labelled('Max', 'bar_marked');
    const open = await words(page, 'Max');
    await choose(popup, '#action', 'blur');
    await until('the cover', async () => !(await words(page, 'Max')).seen);
    await labelled('Max', 'bar_covered');
    const covered = await words(page, 'Max');
    expect(covered.height).toBeGreaterThanOrEqual(open.height);
    await choose(popup, '#action', 'dim');
    await until('the dimming', async () => Number((await words(page, 'Max')).opacity) < 0.5);
    await labelled('Max', 'bar_dimmed');

    await choose(popup, '#action', 'hide');
    await until('the comment to go', async () => !(await words(page, 'Max')).drawn);
    const counter = await until('the counter', async () => {
      const [bar] = await barsOf(page);
      return (await bar?.label()) === say('bar_hidden_other', '2') && bar;
    });
    if (counter) await counter.click(say('bar_show'));
    await until('the comment to be back', async () => (await words(page, 'Max')).seen);
  });

  it('keeps the replies of a folded comment, folds them along, or sets them in under the bar', async () => {
    const visited = await visit('replies');
    const { page } = visited;
    await barsOfAuthors(page, 'Ron', 'Max');
    await until('the reply to be seen', async () => (await words(page, 'Eve')).seen);
    const before = await words(page, 'Eve');
    const popup = await ground.reader.popup(visited);
    await choose(popup, '#replies', 'thread');
    await until('the reply to go', async () => !(await words(page, 'Eve')).drawn);
    await until('the label to count it', async () =>
      (await (await barOf(page, 'Ron')).label()).includes(say('bar_replies_one')),
    );
    await choose(popup, '#replies', 'indent');
    await until('the reply to be set in', async () => (await words(page, 'Eve')).left > before.left);
    await choose(popup, '#replies', 'keep');
    await until('the reply as it was', async () => (await words(page, 'Eve')).left === before.left);
  });

  it('folds nothing in the comment that is being typed in, but when that is done', async () => {
    const visited = await visit('typing');
    const { page } = visited;
    await barsOfAuthors(page, 'Ron', 'Max');
    await page.evaluate((rude) => {
      const form = document.createElement('form');
      form.innerHTML = '<textarea id="answer"></textarea>';
      document.querySelector('#div-comment-1')?.append(form);
      document.querySelector('textarea')?.focus();
      const text = document.querySelector('#div-comment-1 .comment-content p');
      if (text) text.textContent = `${rude} Go away.`;
    }, RUDE_TOO);
    await page.keyboard.type('I am answering');
    await settledWith(visited, 3);
    await page.keyboard.type(' just now');
    expect((await words(page, 'Ada')).seen).toBe(true);
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await until('the comment to fold', async () => !(await words(page, 'Ada')).seen);
  });

  it('says in the bar when the browser has no room to keep a correction', async () => {
    const { page } = await visit('full');
    await barsOfAuthors(page, 'Ron', 'Max');
    // Somebody else's items, up to the last byte: all that is sure to fit at once, the rest by halves.
    await ground.world.console.evaluate(async (room) => {
      const { sync } = (globalThis.browser ?? chrome).storage;
      const words = 'x'.repeat(8000);
      const many = Array.from({ length: Math.floor(room / 8192) - 1 }, (_, n) => [`other.${n}`, words]);
      await sync.set(Object.fromEntries(many));
      for (let size = words.length, n = many.length; size > 0; n++) {
        await sync.set({ [`other.${n}`]: words.slice(0, size) }).catch(() => {
          size >>= 1;
        });
      }
    }, MOST_BYTES);
    const bar = await chooseInMenu(page, 'Ron', 'bar_show_author');
    await until('the sentence', async () => (await bar.words()).includes(say('problem_storage_full')));
    expect((await words(page, 'Ron')).seen).toBe(false);
    await ground.world.console.evaluate(async () => {
      const { sync } = (globalThis.browser ?? chrome).storage;
      const all = Object.keys(await sync.get(null));
      await sync.remove(all.filter((key) => key.startsWith('other.')));
    });
    await chooseInMenu(page, 'Ron', 'bar_show_author');
    await barsOfAuthors(page, 'Max');
  });

  it('leaves a comment in another language alone, and counts it as not judged', async () => {
    const visited = await visit('languages');
    await until('the other five to be judged', async () => totals(await visited.statuses()).judged === 5);
    const [status] = await visited.statuses();
    expect(status?.unjudged).toEqual({ empty: 0, language: 1, failed: 0 });
    await until('the comment to be seen', async () => (await words(visited.page, 'Uta')).seen);
    await saying(await ground.reader.popup(visited), pattern('state_language_one'));
  });
});
