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

  it('is done at once the first time, and then together', () => {
    const { ask } = paced(work, 500);
    ask({ tolerance: 1 });
    expect(done).toEqual([{ tolerance: 1 }]);
    for (let tolerance = 2; tolerance <= 30; tolerance++) ask({ tolerance });
    ask({ action: 'dim' });
    expect(done).toHaveLength(1);
    vi.advanceTimersByTime(500);
    expect(done.slice(1)).toEqual([{ tolerance: 30, action: 'dim' }]);
  });

  it('rests when nothing was asked, and is at once again after that', () => {
    const { ask } = paced(work, 500);
    ask({ tolerance: 1 });
    vi.advanceTimersByTime(5000);
    ask({ tolerance: 2 });
    expect(done).toHaveLength(2);
  });

  it('can be flushed, and flushing nothing does nothing', () => {
    const { ask, flush } = paced(work, 500);
    flush();
    ask({ tolerance: 1 });
    ask({ tolerance: 2 });
    flush();
    expect(done).toEqual([{ tolerance: 1 }, { tolerance: 2 }]);
  });
});
