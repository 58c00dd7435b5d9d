import { beforeEach, describe, expect, it } from 'vitest';
import { barsOf, until, type Visit } from './harness.ts';
import { saying } from './popup.ts';
import { barsOfAuthors, RUDE_TOO, SIX } from './reader.ts';
import { setUp } from './set-up.ts';
import { pattern, say } from './words.ts';

/** An event of Chromium's extension API, which its own worker can set off; Firefox has no way to do that. */
interface Dispatched {
  dispatch(...told: unknown[]): void;
}

const PATIENCE = { timeout: 90_000 };

describe('in chrome, from the keyboard and the context menu', () => {
  const ground = setUp('chrome', { pages: { '/six': SIX } });
  let visit: Visit;

  beforeEach(async () => {
    visit = await ground.reader.visit(ground.url('/six'), 6);
    await barsOfAuthors(visit.page, 'Ron', 'Max');
  });

  async function worker() {
    const target = await ground.world.launched.browser.waitForTarget(
      (one) => one.type() === 'service_worker',
      PATIENCE,
    );
    const found = await target.worker();
    if (!found) throw new Error('The background has no worker.');
    return found;
  }

  const press = async (name: string) =>
    (await worker()).evaluate((command) => {
      (chrome.commands.onCommand as unknown as Dispatched).dispatch(command);
    }, name);
  const choose = async (menuItemId: string, selectionText: string) =>
    (await worker()).evaluate(
      (item, selection, tab) => {
        const told = { menuItemId: item, selectionText: selection, editable: false };
        (chrome.contextMenus.onClicked as unknown as Dispatched).dispatch(told, tab);
      },
      menuItemId,
      selectionText,
      { id: visit.tab, url: visit.url },
    );
  const focusIn = (author: string) =>
    until(`the focus at ${author}`, () =>
      visit.page.evaluate(
        (name) => document.activeElement?.closest('.comment')?.querySelector('.fn')?.textContent === name,
        author,
      ),
    );

  it('goes to the next and the previous folded comment, and round', async () => {
    await press('next-folded');
    await focusIn('Ron');
    await press('next-folded');
    await focusIn('Max');
    await press('next-folded');
    await focusIn('Ron');
    await press('previous-folded');
    await focusIn('Max');
  });

  it('shows all', async () => {
    await press('show-all');
    await until('all to be seen', async () => {
      const bars = await barsOf(visit.page);
      const seen = await Promise.all(bars.map((bar) => bar.textIsSeen()));
      return seen.length === 2 && seen.every(Boolean);
    });
  });

  it('turns the site off and on, by key and by menu', async () => {
    await press('toggle-site');
    await barsOfAuthors(visit.page);
    await choose('toggle-site', '');
    await barsOfAuthors(visit.page, 'Ron', 'Max');
  });

  it('judges the selected text in the options', async () => {
    await choose('judge-selection', RUDE_TOO);
    const target = await ground.world.launched.browser.waitForTarget(
      (one) => one.url().endsWith('options.html#try'),
      PATIENCE,
    );
    const page = await target.page();
    if (!page) throw new Error('There is no options page.');
    await saying(page, pattern('try_folds'));
    await until('the text', () =>
      page.$eval('#try-text', (box, words) => (box as HTMLTextAreaElement).value === words, RUDE_TOO),
    );
  });

  it('has its items in the menu, in words', async () => {
    // The API tells nobody what is in a menu; an item can be told by changing it.
    const known = await (await worker()).evaluate(async (title) => {
      const change = (id: string) => chrome.contextMenus.update(id, { title });
      await change('judge-selection');
      return change('no-such-item').then(
        () => true,
        () => false,
      );
    }, say('menu_judge_selection'));
    expect(known).toBe(false);
  });
});
