import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bucketOf } from '../../../src/core/settings-items';
import { type FakeBrowser, fakeBrowser } from './fake-browser';

const fake = vi.hoisted(() => ({ browser: null as unknown }));
vi.mock('../../../src/platform/browser', () => ({
  get browser() {
    return fake.browser;
  },
}));

type Store = typeof import('../../../src/platform/settings-store');

/** The store as one more window loads it: nothing but storage and locks is shared. */
async function openWindow(): Promise<Store> {
  vi.resetModules();
  return import('../../../src/platform/settings-store');
}

/** Locks as the browsers have them: one holder a name, the others in the order they came. */
class FakeLocks {
  readonly held = new Map<string, Promise<unknown>>();
  readonly names = new Set<string>();

  request(name: string, work: () => Promise<unknown>): Promise<unknown> {
    this.names.add(name);
    const next = (this.held.get(name) ?? Promise.resolve()).then(work);
    this.held.set(
      name,
      next.catch(() => undefined),
    );
    return next;
  }
}

describe('statistics that are erased in the options', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('do not come back with what the background writes in the same moment', async () => {
    const browser = fakeBrowser();
    fake.browser = browser;
    vi.stubGlobal('navigator', { locks: new FakeLocks() });
    vi.stubGlobal('location', new URL('extension://foldaway/options/options.html'));
    const background = await import('../../../src/platform/statistics');
    vi.resetModules();
    const options = await import('../../../src/platform/statistics');
    await background.addToStatistics('a.org', ['insult']);
    await Promise.all([background.addToStatistics('a.org', ['threat']), options.eraseStatistics()]);
    expect(browser.storage.local.items).toEqual({});
  });
});

/** Two sites whose settings lie in one item. */
function neighbours(): [string, string] {
  const seen = new Map<string, string>();
  for (let i = 0; ; i++) {
    const site = `s${i}.org`;
    const other = seen.get(bucketOf('sites', site));
    if (other) return [other, site];
    seen.set(bucketOf('sites', site), site);
  }
}

describe('two windows that change settings in the same moment', () => {
  let browser: FakeBrowser;
  let locks: FakeLocks;
  beforeEach(() => {
    browser = fakeBrowser();
    fake.browser = browser;
    locks = new FakeLocks();
    vi.stubGlobal('navigator', { locks });
    vi.stubGlobal('location', new URL('extension://foldaway/popup/popup.html'));
  });
  afterEach(() => vi.unstubAllGlobals());

  async function bothAtOnce(): Promise<string[]> {
    const [one, other] = neighbours();
    const windows = [await openWindow(), await openWindow()] as const;
    await Promise.all([
      windows[0].changeSite(one, { tolerance: 10 }),
      windows[1].changeSite(other, { on: false }),
      windows[1].changeSettings((s) => ({ ...s, words: [...s.words, { words: 'spoiler', action: 'fold' }] })),
      windows[0].changeSettings((s) => ({
        ...s,
        words: [...s.words, { words: 'recipe', action: 'show' }],
      })),
    ]);
    const settings = await windows[0].readSettings();
    const words = settings.words.map(({ words }) => words);
    return [...Object.keys(settings.sites), ...words].sort();
  }

  it('lose neither of the changes', async () => {
    expect(await bothAtOnce()).toEqual([...neighbours(), 'recipe', 'spoiler'].sort());
  });

  it('would lose one without taking turns', async () => {
    vi.stubGlobal('navigator', {});
    expect(await bothAtOnce()).not.toEqual([...neighbours(), 'recipe', 'spoiler'].sort());
  });

  it('go on after a change that failed', async () => {
    const { changeSettings, changeSite, readSettings } = await openWindow();
    const failing = changeSettings(() => {
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await changeSite('a.org', { on: false });
    expect((await readSettings()).sites).toEqual({ 'a.org': { on: false } });
  });

  it('touch no lock of a page of the web', async () => {
    vi.stubGlobal('location', new URL('https://news.example/'));
    await (await openWindow()).changeSite('news.example', { on: false });
    expect(locks.names.size).toBe(0);
  });
});
