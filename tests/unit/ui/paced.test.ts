import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { paced } from '../../../src/ui/paced';

describe('paced work', () => {
  const done: object[] = [];
  const work = async (asked: object) => {
    done.push(asked);
  };
  beforeEach(() => {
    vi.useFakeTimers();
    done.length = 0;
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is done at once, and together where more is asked than the browser takes', () => {
    const { ask } = paced(work);
    for (let tolerance = 1; tolerance <= 30; tolerance++) ask({ tolerance });
    ask({ action: 'dim' });
    const first = done.length;
    expect(done).toEqual(Array.from({ length: first }, (_, i) => ({ tolerance: i + 1 })));
    expect(first).toBeLessThan(30);
    vi.advanceTimersByTime(5000);
    expect(done.slice(first)).toEqual([{ tolerance: 30, action: 'dim' }]);
  });

  it('writes no more than the browser takes in a minute, however long a key is held', () => {
    const { ask } = paced(work);
    for (let step = 0; step < 60 * 30; step++) {
      ask({ step });
      vi.advanceTimersByTime(1000 / 30);
    }
    expect(done.length).toBeLessThanOrEqual(120);
    expect(done.length).toBeGreaterThan(60);
    vi.advanceTimersByTime(5000);
    expect(done.at(-1)).toEqual({ step: 60 * 30 - 1 });
  });

  it('is at once again after a rest', () => {
    const { ask } = paced(work);
    for (let step = 0; step < 40; step++) ask({ step });
    vi.advanceTimersByTime(10_000);
    const before = done.length;
    ask({ step: 40 });
    expect(done.slice(before)).toEqual([{ step: 40 }]);
  });

  it('can be flushed, and flushing nothing does nothing', () => {
    const { ask, flush } = paced(work);
    flush();
    expect(done).toEqual([]);
    for (let step = 0; step < 40; step++) ask({ step });
    flush();
    expect(done.at(-1)).toEqual({ step: 39 });
    const before = done.length;
    vi.advanceTimersByTime(10_000);
    expect(done).toHaveLength(before);
  });

  /** Asks `times` times, so many milliseconds apart, as a held or a tapped key does. */
  function press(ask: (asked: object) => void, times: number, apart: number): void {
    for (let step = 1; step <= times; step++) {
      vi.advanceTimersByTime(apart);
      ask({ step, of: times });
    }
  }

  it('is done within a third of a second of the last time it was asked, however long a key was held', () => {
    for (const times of [2, 8, 9, 12, 30, 100, 900]) {
      const { ask } = paced(work);
      press(ask, times, 33);
      vi.advanceTimersByTime(300);
      expect(done.at(-1)).toEqual({ step: times, of: times });
    }
  });

  it('is never done more often than the browser takes, whether keys are held, tapped or both', () => {
    for (const apart of [100, 240, 260, 400]) {
      const { ask } = paced(work);
      for (let round = 0; round < 20; round++) {
        press(ask, 20, 33);
        press(ask, 10, apart);
      }
      const whole = 20 * (20 * 33 + 10 * apart);
      expect(done.length, String(apart)).toBeLessThanOrEqual(8 + whole / 600);
      const before = done.length;
      vi.advanceTimersByTime(600);
      expect(done.length - before).toBeLessThanOrEqual(1);
      expect(done.at(-1)).toEqual({ step: 10, of: 10 });
      done.length = 0;
    }
  });

  it('drops what waits, and takes what is asked after that', () => {
    const { ask, drop, flush } = paced(work);
    for (let step = 0; step < 40; step++) ask({ step });
    const before = done.length;
    drop();
    flush();
    vi.advanceTimersByTime(10_000);
    expect(done).toHaveLength(before);
    ask({ action: 'dim' });
    expect(done.slice(before)).toEqual([{ action: 'dim' }]);
  });
});
