import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from './fake-browser';

const fake = vi.hoisted(() => ({ browser: null as unknown }));
vi.mock('../../../src/platform/browser', () => ({
  get browser() {
    return fake.browser;
  },
}));

const { pauseUntil, readPause } = await import('../../../src/platform/pause');
const { addToStatistics, readStatistics } = await import('../../../src/platform/statistics');

const NOON = new Date(2026, 5, 15, 12).getTime();
const HOUR = 3_600_000;

describe('a clock that is set back', () => {
  beforeEach(() => {
    fake.browser = fakeBrowser();
    vi.useFakeTimers({ now: NOON });
  });
  afterEach(() => void vi.useRealTimers());

  it('ends a pause that it would make last for years', async () => {
    await pauseUntil(NOON + HOUR);
    expect(await readPause()).toBe(NOON + HOUR);
    vi.setSystemTime(new Date(2025, 5, 15));
    expect(await readPause()).toBe(0);
  });

  it('leaves a pause "until the browser is closed" alone', async () => {
    await pauseUntil(Number.POSITIVE_INFINITY);
    vi.setSystemTime(new Date(2001, 0, 1));
    expect(await readPause()).toBe(Number.POSITIVE_INFINITY);
  });

  it('loses no count, and counts on under the day it shows', async () => {
    await addToStatistics('a.org', ['insult']);
    vi.setSystemTime(new Date(2026, 4, 1, 12));
    await addToStatistics('a.org', ['threat']);
    vi.setSystemTime(NOON);
    await addToStatistics('a.org', ['insult']);
    const counts = (await readStatistics()).map(({ day, label, count }) => [day, label, count]);
    expect(counts.sort()).toEqual([
      ['2026-05-01', 'threat', 1],
      ['2026-06-15', 'insult', 2],
    ]);
  });
});
