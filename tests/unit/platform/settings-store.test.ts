import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS, type Settings, type WordRule } from '../../../src/core/settings';
import { fromItems } from '../../../src/core/settings-items';
import { fakeBrowser } from './fake-browser';

const fake = vi.hoisted(() => ({ browser: null as unknown }));
vi.mock('../../../src/platform/browser', () => ({
  get browser() {
    return fake.browser;
  },
}));

const { changeSettings, changeSite, followSettings, readSettings, toggleSite, usedBytes, watchSettings } =
  await import('../../../src/platform/settings-store');
const { StorageProblem } = await import('../../../src/platform/storage-problem');

const RATE = 'This request exceeds the MAX_WRITE_OPERATIONS_PER_MINUTE quota.';
const manyWords = (count: number): WordRule[] =>
  Array.from({ length: count }, (_, i) => ({ words: `a phrase to be folded, number ${i}`, action: 'fold' }));

describe('settings store', () => {
  let browser: ReturnType<typeof fakeBrowser>;
  beforeEach(() => {
    browser = fakeBrowser();
    fake.browser = browser;
  });

  it('gives the defaults where nothing is stored', async () => {
    expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
  });

  it('keeps a site of its own, and touches no other item', async () => {
    await changeSite('a.org', { tolerance: 20 });
    await changeSite('b.org', { on: false });
    const writes = browser.storage.sync.writes;
    await changeSite('a.org', { action: 'blur' });
    expect(browser.storage.sync.writes).toBe(writes + 1);
    expect((await readSettings()).sites).toEqual({
      'a.org': { tolerance: 20, action: 'blur' },
      'b.org': { on: false },
    });
  });

  it('forgets a site, and the item that held it', async () => {
    await changeSite('a.org', { tolerance: 20 });
    await changeSite('a.org', null);
    expect((await readSettings()).sites).toEqual({});
    expect(Object.keys(browser.storage.sync.items).filter((key) => key.startsWith('sites.'))).toEqual([]);
  });

  it('takes two presses of one shortcut for none, and three for one', async () => {
    await changeSite('a.org', { tolerance: 20 });
    await Promise.all([toggleSite('a.org'), toggleSite('a.org')]);
    expect((await readSettings()).sites['a.org']).toEqual({ tolerance: 20, on: true });
    await Promise.all([1, 2, 3].map(() => toggleSite('news.a.org')));
    expect((await readSettings()).sites['news.a.org']).toEqual({ tolerance: 20, on: false });
  });

  it('loses none of the changes made in one moment', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, i) => changeSite(`s${i}.org`, { tolerance: i })));
    expect(Object.keys((await readSettings()).sites)).toHaveLength(20);
  });

  it('says in one sentence that the room is full, and keeps what was there', async () => {
    await changeSite('a.org', { tolerance: 20 });
    const words = Array.from({ length: 3000 }, (_, i) => ({
      words: `phrase number ${i} `.repeat(3).trim(),
      action: 'fold' as const,
    }));
    const full = changeSettings((settings) => ({ ...settings, words }));
    await expect(full).rejects.toThrow(StorageProblem);
    await expect(full).rejects.toThrow('problem_storage_full');
    expect((await readSettings()).sites).toEqual({ 'a.org': { tolerance: 20 } });
    await changeSite('b.org', { on: false });
    expect((await readSettings()).sites['b.org']).toEqual({ on: false });
  });

  it('says that the browser refuses more changes for now', async () => {
    browser.storage.sync.fault = new Error(RATE);
    await expect(changeSite('a.org', { on: false })).rejects.toThrow('problem_storage_rate');
  });

  it('puts one long list in the place of another, which it would not fit beside', async () => {
    const words = manyWords(900);
    const authors = words.map(({ words: author, action }) => ({ author, action }));
    await changeSettings((settings) => ({ ...settings, words }));
    expect((await usedBytes()).bytes).toBeGreaterThan(52_000);
    const seen: Settings[] = [];
    browser.storage.onChanged.addListener(() => seen.push(fromItems(browser.storage.sync.items)));
    const wanted = { ...DEFAULT_SETTINGS, authors };
    await changeSettings(() => wanted);
    expect(await readSettings()).toEqual(wanted);
    expect(Object.keys(browser.storage.sync.items).filter((key) => key.startsWith('words.'))).toEqual([]);
    // Other windows are told of nothing half done.
    expect(seen.length).toBeGreaterThan(0);
    for (const settings of seen) expect(settings).toEqual(wanted);
  });

  it('keeps a change whose last step is refused, and tidies with the next', async () => {
    await changeSettings((settings) => ({
      ...settings,
      words: manyWords(300),
      sites: { 'a.org': { on: false } },
    }));
    browser.storage.sync.removeFault = new Error(RATE);
    const wanted = { ...DEFAULT_SETTINGS, words: manyWords(20) };
    await changeSettings(() => wanted);
    expect(await readSettings()).toEqual(wanted);
    browser.storage.sync.removeFault = null;
    await changeSettings((settings) => settings);
    expect(Object.keys(browser.storage.sync.items).sort()).toEqual([
      'defaults',
      'general',
      'version',
      'words.0',
    ]);
    expect(await readSettings()).toEqual(wanted);
  });

  it('tells every window, until told to stop', async () => {
    const seen: Settings[] = [];
    const life = new AbortController();
    watchSettings((settings) => seen.push(settings), life.signal);
    await changeSite('a.org', { tolerance: 7 });
    await vi.waitFor(() => expect(seen.at(-1)?.sites['a.org']).toEqual({ tolerance: 7 }));
    life.abort();
    const before = seen.length;
    await changeSite('a.org', { tolerance: 8 });
    expect(seen).toHaveLength(before);
  });

  it('is read once by who follows it, and again after a change', async () => {
    const get = vi.spyOn(browser.storage.sync, 'get');
    const settings = followSettings();
    await settings();
    await browser.storage.sync.set({ somethingElse: 1 });
    await settings();
    expect(get).toHaveBeenCalledTimes(1);
    await changeSite('a.org', { tolerance: 7 });
    get.mockClear();
    expect((await settings()).sites['a.org']).toEqual({ tolerance: 7 });
    await settings();
    expect(get).toHaveBeenCalledTimes(1);
    await changeSite('a.org', { tolerance: 9 });
    get.mockRejectedValueOnce(new Error('The storage is busy.'));
    await expect(settings()).rejects.toThrow('busy');
    expect((await settings()).sites['a.org']).toEqual({ tolerance: 9 });
  });

  it('is deaf to what is not settings', async () => {
    const seen: Settings[] = [];
    watchSettings((settings) => seen.push(settings));
    await browser.storage.sync.set({ somethingElse: 1 });
    await browser.storage.local.set({ pausedUntil: 1 });
    expect(seen).toEqual([]);
  });

  it('counts the room in use', async () => {
    await changeSite('a.org', { tolerance: 7 });
    const { bytes, limit, sites } = await usedBytes();
    expect(sites).toBe(1);
    expect(bytes).toBeGreaterThan(20);
    expect(bytes).toBeLessThan(limit);
  });

  it('counts it in bytes, as the browsers do', async () => {
    const authors = Array.from({ length: 900 }, (_, i) => ({
      author: `Σίσυφος ο Αἰολίδης ${i}`,
      action: 'fold' as const,
    }));
    await changeSettings((settings) => ({ ...settings, authors }));
    const stored = Object.entries(browser.storage.sync.items);
    const { bytes } = await usedBytes();
    expect(bytes).toBe(Buffer.byteLength(stored.map(([key, value]) => key + JSON.stringify(value)).join('')));
    const twice = [...authors, ...authors.map(({ author, action }) => ({ author: `${author}β`, action }))];
    await expect(changeSettings((settings) => ({ ...settings, authors: twice }))).rejects.toThrow('full');
  });
});
