import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ACTIONS, DEFAULT_SETTINGS } from '../../../src/core/settings';
import { bucketOf } from '../../../src/core/settings-items';
import { dayOf } from '../../../src/core/statistics';
import { type FakeBrowser, fakeBrowser } from './fake-browser';

const fake = vi.hoisted(() => ({ browser: null as unknown }));
vi.mock('../../../src/platform/browser', () => ({
  get browser() {
    return fake.browser;
  },
}));

const { changeSettings, changeSite, readSettings } = await import('../../../src/platform/settings-store');
const { setPickedRule } = await import('../../../src/platform/rules-store');
const { StorageProblem } = await import('../../../src/platform/storage-problem');
const { addCorrection, eraseCorrections, readCorrections } = await import(
  '../../../src/platform/corrections'
);
const { addToStatistics, eraseStatistics, readStatistics } = await import('../../../src/platform/statistics');
const { pauseUntil, readPause } = await import('../../../src/platform/pause');

let browser: FakeBrowser;
beforeEach(() => {
  browser = fakeBrowser();
  fake.browser = browser;
});

const SITE = 'news.example';
const BUCKET = bucketOf('sites', SITE);

describe('storage that is corrupt', () => {
  const KEYS = ['version', 'defaults', 'general', BUCKET, 'picked.3', 'authors.0', 'words.0'] as const;
  const items = fc.dictionary(fc.constantFrom<string>(...KEYS), fc.jsonValue(), { noNullPrototype: true });

  it('gives settings that hold, takes the next change and keeps it', async () => {
    await fc.assert(
      fc.asyncProperty(items, async (junk) => {
        browser = fakeBrowser();
        fake.browser = browser;
        // A number there is a version; what is newer is another matter.
        const version = typeof junk.version === 'number' ? 1 : junk.version;
        browser.storage.sync.items = JSON.parse(JSON.stringify({ ...junk, version }));
        const read = await readSettings(() => {});
        expect(ACTIONS).toContain(read.defaults.action);
        await changeSite(SITE, { tolerance: 33 });
        const after = await readSettings(() => {});
        expect(after.sites[SITE]?.tolerance).toBe(33);
        expect({ ...after, sites: {} }).toEqual({ ...read, sites: {} });
      }),
      { numRuns: 200 },
    );
  });

  it('is told of, key by key, and loses nothing that is sound beside it', async () => {
    browser.storage.sync.items = {
      version: 1,
      defaults: { tolerance: 'very', action: 'blur' },
      [BUCKET]: { [SITE]: { on: 'perhaps', tolerance: 20 } },
      'words.0': [{ words: 'spoiler', action: 'fold' }, 7],
    };
    const told: string[] = [];
    const read = await readSettings((sentence) => told.push(sentence));
    expect(read.defaults).toEqual({ ...DEFAULT_SETTINGS.defaults, action: 'blur' });
    expect(read.sites[SITE]).toEqual({ tolerance: 20 });
    expect(read.words).toEqual([{ words: 'spoiler', action: 'fold' }]);
    expect(told).toHaveLength(3);
  });

  const today = `statistics.${dayOf(new Date())}`;
  it.each(['statistics', today, 'corrections', 'pausedUntil'])(
    'is passed over where "%s" lie',
    async (key) => {
      for (const junk of [null, 7, 'x', {}, [null, 3, { day: 'never' }], Number.MAX_VALUE]) {
        browser.storage.local.items = { [key]: junk };
        expect((await readStatistics()).length).toBe(0);
        expect((await readCorrections())('a text')).toBe(false);
        expect(await readPause()).toBeGreaterThanOrEqual(0);
      }
      browser.storage.local.items = { [key]: { not: 'a list' } };
      await addToStatistics(SITE, ['insult']);
      await addCorrection('a text');
      expect(await readStatistics()).toHaveLength(1);
      expect((await readCorrections())('a text')).toBe(true);
    },
  );
});

describe('storage of a future version', () => {
  const FUTURE = {
    version: 2,
    defaults: { tolerance: 30, mood: 'mild' },
    [BUCKET]: { [SITE]: { on: false, mood: 'sour' } },
    'moods.0': ['mild'],
  };

  it('is read as far as it is understood, and never written over', async () => {
    browser.storage.sync.items = structuredClone(FUTURE);
    const read = await readSettings(() => {});
    expect([read.defaults.tolerance, read.sites[SITE]]).toEqual([30, { on: false }]);
    const change = changeSite(SITE, { on: true });
    await expect(change).rejects.toThrow(StorageProblem);
    await expect(change).rejects.toThrow('problem_storage_newer');
    expect(browser.storage.sync.items).toEqual(FUTURE);
  });

  it('that kept the layout keeps the settings that only it knows', async () => {
    browser.storage.sync.items = { ...structuredClone(FUTURE), version: 1 };
    await changeSite(SITE, { tolerance: 10 });
    await changeSettings((s) => ({ ...s, defaults: { ...s.defaults, tolerance: 70 } }));
    expect(browser.storage.sync.items).toEqual({
      version: 1,
      defaults: { mood: 'mild', tolerance: 70 },
      general: {},
      [BUCKET]: { [SITE]: { mood: 'sour', on: false, tolerance: 10 } },
      'moods.0': ['mild'],
    });
    await changeSite(SITE, null);
    expect(browser.storage.sync.items).not.toHaveProperty(BUCKET);
  });

  it('that kept the layout keeps what only it knows of a rule or a picked thread, while that stays', async () => {
    const thread = { item: 'li.comment', depth: 3 };
    const name = 'a'.repeat(190);
    const authors = Array.from({ length: 20 }, (_, i) => ({
      author: `${name}${i}`,
      action: 'fold',
      why: name,
    }));
    const chunk = (i: number) => authors.slice(i * 10, i * 10 + 10);
    browser.storage.sync.items = {
      version: 1,
      defaults: {},
      general: {},
      'authors.0': chunk(0),
      'authors.1': chunk(1),
      'words.0': [
        null,
        { words: ' troll', action: 'fold', until: 5 },
        { words: 'bot', action: 'fold', until: 6 },
      ],
      [bucketOf('picked', SITE)]: { [SITE]: thread },
    };
    await changeSettings((s) => ({
      ...s,
      authors: [...s.authors.slice(1), { author: 'new', action: 'show' }],
      words: s.words.flatMap((rule) => (rule.words === 'bot' ? [] : { ...rule, action: 'show' })),
    }));
    const { items } = browser.storage.sync;
    const kept = ['authors.0', 'authors.1'].flatMap((key) => items[key]);
    expect(kept).toEqual([...authors.slice(1), { author: 'new', action: 'show' }]);
    expect(items['words.0']).toEqual([{ words: 'troll', action: 'show', until: 5 }]);
    expect(items[bucketOf('picked', SITE)]).toEqual({ [SITE]: thread });
    await setPickedRule(SITE, { item: 'article' });
    expect(browser.storage.sync.items[bucketOf('picked', SITE)]).toEqual({ [SITE]: { item: 'article' } });
  });

  it('that kept the layout keeps the values that only it knows, until another is chosen here', async () => {
    const labels = { insult: 20, sarcasm: 40 };
    browser.storage.sync.items = {
      version: 1,
      defaults: { action: 'collapse', tolerance: 30 },
      general: { badge: 'quiet' },
      [BUCKET]: { [SITE]: { action: 'collapse', labels } },
    };
    await changeSite(SITE, { tolerance: 10 });
    await changeSettings((s) => ({
      ...s,
      defaults: { ...s.defaults, tolerance: DEFAULT_SETTINGS.defaults.tolerance },
      general: { ...s.general, statistics: false },
    }));
    expect(browser.storage.sync.items).toEqual({
      version: 1,
      defaults: { action: 'collapse' },
      general: { badge: 'quiet', statistics: false },
      [BUCKET]: { [SITE]: { action: 'collapse', labels, tolerance: 10 } },
    });
    await changeSite(SITE, { action: 'dim', labels: { threat: 5 } });
    await changeSettings((s) => ({ ...s, general: { ...s.general, badge: false } }));
    expect(browser.storage.sync.items).toEqual({
      version: 1,
      defaults: { action: 'collapse' },
      general: { badge: false, statistics: false },
      [BUCKET]: { [SITE]: { action: 'dim', labels: { threat: 5 }, tolerance: 10 } },
    });
  });
});

describe('storage that is full', () => {
  it('keeps what was there, and says so where a correction cannot be kept', async () => {
    await addCorrection('one');
    browser.storage.local.fault = new Error('QUOTA_BYTES quota exceeded');
    await expect(addCorrection('two')).rejects.toThrow('problem_storage_full');
    await expect(addToStatistics(SITE, ['insult'])).rejects.toThrow('QUOTA_BYTES');
    browser.storage.local.fault = null;
    await addToStatistics(SITE, ['insult']);
    expect((await readCorrections())('one')).toBe(true);
    expect(await readStatistics()).toHaveLength(1);
  });

  it('says so where a pause cannot be kept, or what was counted not be erased', async () => {
    browser.storage.local.fault = new Error('An unexpected error occurred');
    browser.storage.local.removeFault = browser.storage.local.fault;
    const told = 'problem_storage An unexpected error occurred';
    await expect(pauseUntil(Date.now() + 60_000)).rejects.toThrow(told);
    await expect(pauseUntil(0)).rejects.toThrow(told);
    await expect(eraseStatistics()).rejects.toThrow(told);
    await expect(eraseCorrections()).rejects.toThrow(told);
  });
});
