// @vitest-environment happy-dom
import { type ComponentType, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SectionProps } from '../../../src/options/options';
import { type FakeBrowser, fakeBrowser } from '../platform/fake-browser';
import { say } from '../ui/words-of-the-house';

const stage = vi.hoisted(() => ({ browser: null as unknown }));
vi.mock('../../../src/platform/browser', () => ({
  get browser() {
    return stage.browser;
  },
}));

const { showSection } = await import('./show-section');
const { changeSettings, readSettings } = await import('../../../src/platform/settings-store');
const { Words } = await import('../../../src/options/words');
const { Authors } = await import('../../../src/options/authors');
const { Sites } = await import('../../../src/options/sites');
const { AllSites } = await import('../../../src/options/all-sites');

/** Milliseconds that the slow disk takes for a change. */
const SLOW = 200;
let browser: FakeBrowser;

const find = <T extends HTMLElement = HTMLElement>(selector: string) =>
  document.querySelector<T>(selector) as T;
const wait = (ms = 0) => act(async () => void (await vi.advanceTimersByTimeAsync(ms)));
const row = (name: string) =>
  [...document.querySelectorAll<HTMLElement>('.rows li')].find((li) => li.textContent?.includes(name));
const remove = (name: string) => act(() => row(name)?.querySelector('button')?.click());

async function type(selector: string, value: string): Promise<void> {
  find<HTMLInputElement>(selector).value = value;
  await act(() => void find(selector).dispatchEvent(new Event('input', { bubbles: true })));
}

async function open(View: ComponentType<SectionProps>): Promise<void> {
  showSection(View);
  await wait();
  await wait();
}

beforeEach(() => {
  vi.useFakeTimers();
  browser = fakeBrowser();
  stage.browser = { ...browser, i18n: { getMessage: say } };
  const { sync } = browser.storage;
  const set = sync.set.bind(sync);
  sync.set = async (items) => {
    await new Promise((resolve) => setTimeout(resolve, SLOW));
    await set(items);
  };
});
afterEach(() => {
  render(null, document.body);
  vi.useRealTimers();
});

const keep = async (change: Parameters<typeof changeSettings>[0]) => {
  const kept = changeSettings(change);
  await vi.advanceTimersByTimeAsync(2 * SLOW);
  await kept;
};

describe('rules on a slow disk', () => {
  const rule = (words: string) => ({ words, action: 'fold' as const });
  const kept = async () => (await readSettings()).words.map(({ words, action }) => `${action} ${words}`);

  it('that are removed one upon the other are all gone', async () => {
    await keep((s) => ({ ...s, words: [rule('one'), rule('two'), rule('three')] }));
    await open(Words);
    await remove('one');
    await remove('two');
    await wait(3 * SLOW);
    expect(await kept()).toEqual(['fold three']);
  });

  it('that are turned round and then removed are gone', async () => {
    await keep((s) => ({ ...s, words: [rule('one'), rule('two')] }));
    await open(Words);
    const choice = row('one')?.querySelector('select') as HTMLSelectElement;
    choice.selectedIndex = 1;
    await act(() => void choice.dispatchEvent(new Event('change', { bubbles: true })));
    await remove('one');
    await wait(3 * SLOW);
    expect(await kept()).toEqual(['fold two']);
  });

  it('that another window adds in the same moment stay', async () => {
    const author = { author: 'Ann', action: 'fold' as const };
    await keep((s) => ({ ...s, authors: [author, { ...author, site: 'example.org' }] }));
    await open(Authors);
    const added = changeSettings((s) => ({ ...s, authors: [...s.authors, { ...author, author: 'Bob' }] }));
    await remove('example.org');
    await wait(3 * SLOW);
    await added;
    expect((await readSettings()).authors).toEqual([author, { ...author, author: 'Bob' }]);
  });
});

describe('the controls of a list', () => {
  const namesOf = (selector: string) =>
    [...document.querySelectorAll(selector)].map((control) => control.getAttribute('aria-label') ?? '');

  it('are told apart by their names, where one author has two rules', async () => {
    const author = { author: 'Ann', action: 'fold' as const };
    await keep((s) => ({ ...s, authors: [author, { ...author, site: 'example.org' }] }));
    await open(Authors);
    const names = namesOf('.rows :is(select, button)');
    expect(names).toHaveLength(4);
    expect(new Set(names).size).toBe(4);
    expect(names).toContain('Remove: Ann (example.org)');
  });

  it('are told apart where a site has two values of its own', async () => {
    await keep((s) => ({ ...s, sites: { 'example.org': { tolerance: 20, labels: { threat: 5 } } } }));
    await open(Sites);
    await act(() => find('button[aria-expanded]').click());
    const names = namesOf('.own > button');
    expect(names).toHaveLength(2);
    expect(new Set(names).size).toBe(2);
    for (const name of names) expect(name.startsWith(`${say('sites_follow_all')}: `)).toBe(true);
  });
});

describe('what is typed while a rule is being kept', () => {
  it('stays: the next words', async () => {
    await open(Words);
    await type('#word-words', 'one');
    await act(() => void find('form').dispatchEvent(new Event('submit', { cancelable: true })));
    await type('#word-words', 'tw');
    await wait(2 * SLOW);
    expect(row('one')).toBeDefined();
    expect(find<HTMLInputElement>('#word-words').value).toBe('tw');
  });

  it('stays: the next author and site', async () => {
    await open(Authors);
    await type('#author-name', 'Ann');
    await type('#author-site', 'example.org');
    await act(() => void find('form').dispatchEvent(new Event('submit', { cancelable: true })));
    await type('#author-name', 'Bo');
    await wait(2 * SLOW);
    expect(row('Ann')).toBeDefined();
    expect(find<HTMLInputElement>('#author-name').value).toBe('Bo');
    expect(find<HTMLInputElement>('#author-site').value).toBe('');
  });
});

describe('what is wrong with what was typed', () => {
  const submit = () => act(() => void find('form').dispatchEvent(new Event('submit', { cancelable: true })));
  const isWrong = (selector: string) =>
    [find(selector).getAttribute('aria-invalid'), find(`${selector}-about`).getAttribute('role')].join();

  it('is told no more while the words are mended', async () => {
    await open(Words);
    await type('#word-words', 'a*');
    await submit();
    expect(isWrong('#word-words')).toBe('true,alert');
    await type('#word-words', 'ab');
    expect(isWrong('#word-words')).toBe(',');
    expect(find('#word-words-about').textContent).toBe(say('words_hint'));
  });

  it('is told no more while that field is mended, and stays while another is', async () => {
    await open(Authors);
    await type('#author-name', 'Ann');
    await type('#author-site', 'not a site');
    await submit();
    await type('#author-name', 'Anne');
    expect(isWrong('#author-site')).toBe('true,alert');
    await type('#author-site', 'a.org');
    expect(isWrong('#author-site')).toBe(',');
    await type('#author-name', '');
    await submit();
    await type('#author-site', 'b.org');
    expect(isWrong('#author-name')).toBe('true,alert');
    await type('#author-name', 'B');
    expect(isWrong('#author-name')).toBe(',');
  });
});

describe('a switch whose change is refused', () => {
  it('goes back', async () => {
    await open(AllSites);
    browser.storage.sync.fault = new Error('QUOTA_BYTES quota exceeded');
    await act(() => find('#setting-badge').click());
    await wait(2 * SLOW);
    expect(find<HTMLInputElement>('#setting-badge').checked).toBe(true);
    const action = find<HTMLSelectElement>('#setting-action');
    action.selectedIndex = 2;
    await act(() => void action.dispatchEvent(new Event('change', { bubbles: true })));
    await wait(2 * SLOW);
    expect(action.selectedIndex).toBe(0);
  });
});
