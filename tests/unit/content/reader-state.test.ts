// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from '../platform/fake-browser';

const fake = vi.hoisted(() => ({ browser: null as unknown }));
vi.mock('../../../src/platform/browser', () => ({
  get browser() {
    return fake.browser;
  },
}));

const { followReaderState } = await import('../../../src/content/reader-state');
const { pauseUntil } = await import('../../../src/platform/pause');

const NOON = new Date(2026, 5, 15, 12).getTime();
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('a pause of an hour', () => {
  let life: AbortController;
  beforeEach(async () => {
    life = new AbortController();
    fake.browser = fakeBrowser();
    vi.useFakeTimers({ now: NOON });
    await pauseUntil(NOON + HOUR);
  });
  afterEach(() => {
    life.abort();
    vi.useRealTimers();
  });

  async function follow() {
    const heard: boolean[] = [];
    const { paused } = await followReaderState((state) => heard.push(state.paused), life.signal);
    await vi.advanceTimersByTimeAsync(0);
    expect(paused).toBe(true);
    heard.length = 0;
    return heard;
  }

  /** The machine sleeps: the clock runs on, timers do not. */
  const sleep = () => void vi.setSystemTime(NOON + 2 * HOUR);

  it('is over after an hour, and wakes nobody in between', async () => {
    const heard = await follow();
    await vi.advanceTimersByTimeAsync(HOUR - 1);
    expect(heard).toEqual([]);
    await vi.advanceTimersByTimeAsync(1000);
    expect(heard).toEqual([false]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is over within a minute where the machine slept meanwhile', async () => {
    const heard = await follow();
    sleep();
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(heard).toEqual([false]);
  });

  it('is over at once where the page is looked at again after that', async () => {
    const heard = await follow();
    sleep();
    document.dispatchEvent(new Event('visibilitychange'));
    await vi.advanceTimersByTimeAsync(0);
    expect(heard).toEqual([false]);
  });

  it('asks nothing more when the page is left', async () => {
    const heard = await follow();
    life.abort();
    await vi.advanceTimersByTimeAsync(2 * HOUR);
    expect([heard, vi.getTimerCount()]).toEqual([[], 0]);
  });
});

it('a pause until the browser closes needs no clock', async () => {
  fake.browser = fakeBrowser();
  vi.useFakeTimers({ now: NOON });
  const life = new AbortController();
  try {
    await pauseUntil(Number.POSITIVE_INFINITY);
    await followReaderState(() => {}, life.signal);
    await vi.advanceTimersByTimeAsync(0);
    expect(vi.getTimerCount()).toBe(0);
  } finally {
    life.abort();
    vi.useRealTimers();
  }
});
