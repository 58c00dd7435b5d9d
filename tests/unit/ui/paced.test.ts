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
});
