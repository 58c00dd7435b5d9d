import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dayOf } from '../../../src/core/statistics';
import { fakeBrowser } from './fake-browser';

const fake = vi.hoisted(() => ({ browser: null as unknown }));
vi.mock('../../../src/platform/browser', () => ({
  get browser() {
    return fake.browser;
  },
}));

const { addCorrection, countCorrections, eraseCorrections, readCorrections } = await import(
  '../../../src/platform/corrections'
);
const { checkSessionPause, endSessionPause, pauseUntil, readPause } = await import(
  '../../../src/platform/pause'
);
const { addToStatistics, eraseStatistics, forgetOldDays, readStatistics } = await import(
  '../../../src/platform/statistics'
);
const { clearBadges, countOnBadge, forgetClosedTabs, showBadges } = await import(
  '../../../src/platform/badge'
);
const { offerText, takeText } = await import('../../../src/platform/try-text');
const { welcomeOnce } = await import('../../../src/platform/welcome');

let browser: ReturnType<typeof fakeBrowser>;
beforeEach(() => {
  browser = fakeBrowser();
  fake.browser = browser;
});

describe('corrections', () => {
  it('know a text again without keeping it', async () => {
    await addCorrection('a harmless comment');
    await addCorrection('a harmless comment');
    const isCorrected = await readCorrections();
    expect(isCorrected('a harmless comment')).toBe(true);
    expect(isCorrected('another')).toBe(false);
    expect(await countCorrections()).toBe(1);
    expect(JSON.stringify(browser.storage.local.items)).not.toContain('harmless');
    await eraseCorrections();
    expect((await readCorrections())('a harmless comment')).toBe(false);
  });

  it('keep the latest 2,000', async () => {
    browser.storage.local.items.corrections = Array.from({ length: 2000 }, (_, i) => `h${i}`);
    await addCorrection('new');
    expect(await countCorrections()).toBe(2000);
    expect((await readCorrections())('new')).toBe(true);
  });
});

describe('pause', () => {
  afterEach(() => void vi.useRealTimers());

  it('holds until its time', async () => {
    vi.useFakeTimers({ now: 1_000_000 });
    await pauseUntil(1_900_000);
    expect(await readPause()).toBe(1_900_000);
    vi.setSystemTime(1_900_001);
    expect(await readPause()).toBe(0);
  });

  it('"until the browser is closed" ends with the next start, another pause does not', async () => {
    await pauseUntil(Number.POSITIVE_INFINITY);
    // The background alone starts many times in one session.
    await checkSessionPause();
    expect(await readPause()).toBe(Number.POSITIVE_INFINITY);
    browser.storage.session.items = {};
    await checkSessionPause();
    expect(await readPause()).toBe(0);
    const later = Date.now() + 3_600_000;
    await pauseUntil(later);
    await checkSessionPause();
    await endSessionPause();
    expect(await readPause()).toBe(later);
    await pauseUntil(0);
    expect(await readPause()).toBe(0);
  });

  it('"until the browser is closed" lasts through an update, which empties the storage of the session, too', async () => {
    await pauseUntil(Number.POSITIVE_INFINITY);
    for (const version of ['1.0.1', '1.1.0']) {
      browser.runtime.version = version;
      browser.storage.session.items = {};
      await checkSessionPause();
      await checkSessionPause();
      expect(await readPause()).toBe(Number.POSITIVE_INFINITY);
    }
    browser.storage.session.items = {};
    await checkSessionPause();
    expect(await readPause()).toBe(0);
  });

  it('"until the browser is closed" ends where the browser tells its start, even with an update', async () => {
    await pauseUntil(Number.POSITIVE_INFINITY);
    browser.runtime.version = '1.0.1';
    browser.storage.session.items = {};
    // Both run in the same moment, as at a start of the background.
    await Promise.all([checkSessionPause(), endSessionPause()]);
    expect(await readPause()).toBe(0);
  });
});

describe('statistics', () => {
  const dayBefore = (days: number) => {
    const now = new Date();
    return dayOf(new Date(now.getFullYear(), now.getMonth(), now.getDate() - days));
  };
  const itemOf = (days: number) => `statistics.${dayBefore(days)}`;
  /** Keeps one count for today and each of the days before, in items as they are written. */
  async function fill(days: number): Promise<Record<string, unknown[]>> {
    await addToStatistics('a.org', ['insult']);
    const [today] = await readStatistics();
    const all = Array.from({ length: days }, (_, i) => [itemOf(i), [{ ...today, day: dayBefore(i) }]]);
    browser.storage.local.items = Object.fromEntries(all);
    return structuredClone(Object.fromEntries(all));
  }

  it('lose no count of those that come in one moment', async () => {
    await Promise.all(Array.from({ length: 10 }, () => addToStatistics('a.org', ['insult'])));
    expect((await readStatistics()).map(({ count }) => count)).toEqual([10]);
    await eraseStatistics();
    expect(await readStatistics()).toEqual([]);
  });

  it('stay erased, though a count was about to be written', async () => {
    await addToStatistics('a.org', ['insult']);
    await Promise.all([addToStatistics('a.org', ['threat']), eraseStatistics()]);
    expect(await readStatistics()).toEqual([]);
  });

  it('pass over what is not a count', async () => {
    browser.storage.local.items = { 'statistics.2026-06-15': [{ day: 'yesterday' }, null, 3], statistics: 3 };
    expect(await readStatistics()).toEqual([]);
  });

  it('write the day at hand alone, for every frame of every tab is told what was written', async () => {
    await fill(2);
    const told: object[] = [];
    browser.storage.onChanged.addListener((changes) => told.push(changes));
    await addToStatistics('a.org', ['insult']);
    expect(told).toEqual([
      { [itemOf(0)]: { newValue: [{ day: dayBefore(0), site: 'a.org', label: 'insult', count: 2 }] } },
    ]);
    expect((await readStatistics()).map(({ day, count }) => [day, count])).toEqual([
      [dayBefore(0), 2],
      [dayBefore(1), 1],
    ]);
  });

  it('are read of the last 90 days alone, and the others leave the disk where nothing folds any more', async () => {
    const items = await fill(100);
    expect(await readStatistics()).toHaveLength(90);
    await forgetOldDays();
    expect(browser.storage.local.items).toEqual(Object.fromEntries(Object.entries(items).slice(0, 90)));
  });

  it('lose the oldest day with the first count of a new one, and nothing else that is kept', async () => {
    const items = await fill(91);
    delete browser.storage.local.items[itemOf(0)];
    browser.storage.local.items.corrections = ['abc'];
    await addToStatistics('a.org', ['insult']);
    const { [itemOf(90)]: _, ...kept } = items;
    expect(browser.storage.local.items).toEqual({ ...kept, corrections: ['abc'] });
  });

  it.each([
    ['with the next count', () => addToStatistics('a.org', ['insult']), 2],
    ['with the start of the browser', () => forgetOldDays(), 1],
  ])('of before, all days in one item, are taken over %s', async (_, happens, today) => {
    const all = Object.values(await fill(91)).flat();
    browser.storage.local.items = { statistics: all };
    expect(await readStatistics()).toHaveLength(90);
    await happens();
    expect(Object.keys(browser.storage.local.items).sort()).toEqual(
      Array.from({ length: 90 }, (_, i) => itemOf(i)).sort(),
    );
    expect((await readStatistics()).reduce((sum, { count }) => sum + count, 0)).toBe(89 + today);
  });

  it('are never there twice, should the browser stop while they are taken over', async () => {
    const all = Object.values(await fill(3)).flat();
    browser.storage.local.items = { statistics: all };
    browser.storage.local.removeFault = new Error('stopped');
    await forgetOldDays().catch(() => undefined);
    expect(await readStatistics()).toEqual(all);
    browser.storage.local.removeFault = null;
    await forgetOldDays();
    expect(await readStatistics()).toEqual(all);
    expect(browser.storage.local.items).not.toHaveProperty('statistics');
  });

  it('are erased with every day, and nothing else is', async () => {
    await fill(3);
    Object.assign(browser.storage.local.items, { statistics: [], corrections: ['abc'] });
    await eraseStatistics();
    expect(browser.storage.local.items).toEqual({ corrections: ['abc'] });
  });

  it('that nobody counted are not begun by forgetting', async () => {
    await forgetOldDays();
    expect(browser.storage.local.items).toEqual({});
  });
});

describe('badge', () => {
  it('sums the frames of a tab', async () => {
    await countOnBadge(1, 'https://a.org/x', 0, 3);
    await countOnBadge(1, 'https://a.org/x', 7, 2);
    await countOnBadge(2, 'https://b.org/', 0, 1);
    expect(browser.action.badges.get(1)).toBe('5');
    expect(browser.action.badges.get(2)).toBe('1');
    await countOnBadge(1, 'https://a.org/x', 7, 0);
    expect(browser.action.badges.get(1)).toBe('3');
  });

  it('starts anew when the tab goes to another site, and is empty at nothing', async () => {
    await countOnBadge(1, 'https://a.org/x', 7, 3);
    await countOnBadge(1, 'https://b.org/', 0, 1);
    expect(browser.action.badges.get(1)).toBe('1');
    await countOnBadge(1, 'https://b.org/', 0, 0);
    expect(browser.action.badges.get(1)).toBe('');
  });

  it('that is switched off and on again shows what the pages have said meanwhile', async () => {
    await countOnBadge(1, 'https://a.org/x', 0, 3);
    await clearBadges();
    await countOnBadge(2, 'https://b.org/', 0, 1, false);
    await countOnBadge(1, 'https://a.org/x', 7, 2, false);
    expect([...browser.action.badges.values()]).toEqual(['', '']);
    await showBadges();
    expect(browser.action.badges.get(1)).toBe('5');
    expect(browser.action.badges.get(2)).toBe('1');
  });

  it('forgets tabs that are gone without a last word, and no other', async () => {
    await countOnBadge(1, 'https://a.org/x', 0, 3);
    await countOnBadge(9, 'https://crashed.org/', 0, 4);
    browser.storage.session.items.other = 'stays';
    await forgetClosedTabs();
    expect(Object.keys(browser.storage.session.items).sort()).toEqual(['other', 'tab.1']);
  });
});

describe('text for the try-it box', () => {
  it('is handed over once', async () => {
    await offerText('judge this');
    expect(await takeText()).toBe('judge this');
    expect(await takeText()).toBe('');
  });
});

describe('the welcome', () => {
  /** How many pages are opened by two installations in one profile. */
  async function openedByTwo(): Promise<number> {
    const create = vi.fn(async () => ({}));
    fake.browser = { ...browser, tabs: { create }, runtime: { getURL: (path: string) => path } };
    await welcomeOnce();
    await welcomeOnce();
    return create.mock.calls.length;
  }

  it('comes once in a profile', async () => {
    expect(await openedByTwo()).toBe(1);
  });

  it('comes where nothing can be kept, too', async () => {
    browser.storage.local.fault = new Error('The disk is full.');
    expect(await openedByTwo()).toBe(2);
  });
});
