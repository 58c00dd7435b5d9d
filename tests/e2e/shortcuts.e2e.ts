import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { barsOf, until, type Visit, World } from './harness.ts';
import { saying } from './popup.ts';
import { barsOfAuthors, Reader, RUDE_TOO, SIX } from './reader.ts';
import { pattern, say } from './words.ts';
import { serveWritten, type WrittenPages } from './written-pages.ts';

/** An event of Chromium's extension API, which its own worker can set off; Firefox has no way to do that. */
interface Dispatched {
  dispatch(...told: unknown[]): void;
}

describe('in chrome, from the keyboard and the context menu', () => {
  let world: World;
  let pages: WrittenPages;
  let reader: Reader;
  let visit: Visit;

  beforeAll(async () => {
    pages = await serveWritten({ '/six': SIX });
    world = await World.start('chrome');
    reader = new Reader(world);
    visit = await reader.visit(pages.url('/six'), 6);
    await barsOfAuthors(visit.page, 'Ron', 'Max');
  });
  afterAll(async () => {
    await world?.stop();
    await pages?.close();
  });
  afterEach(() => visit.page.bringToFront());

  async function worker() {
    const target = await world.launched.browser.waitForTarget((one) => one.type() === 'service_worker');
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
      return (await Promise.all(bars.map((bar) => bar.textIsSeen()))).every(Boolean);
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
    const target = await world.launched.browser.waitForTarget((one) =>
      one.url().endsWith('options.html#try'),
    );
    const page = await target.page();
    if (!page) throw new Error('There is no options page.');
    await saying(page, pattern('try_folds'));
    expect(await page.$eval('#try-text', (box) => (box as HTMLTextAreaElement).value)).toBe(RUDE_TOO);
    await page.close();
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
