import { describe, expect, it } from 'vitest';
import { LABEL_COUNT } from '../../../src/core/labels.ts';
import { Seen, viewsOf } from '../../../src/score/views.ts';

const ENGINE = { near: 48 };
const all = (probability: number) => new Float32Array(LABEL_COUNT).fill(probability);

describe('the views of a text', () => {
  it('are one where it fits the near window, or where the engine has none', () => {
    expect(viewsOf(48, { window: 128, near: 48 })).toEqual([{ view: 0, start: 0, end: 48 }]);
    expect(viewsOf(100, { window: 128 })).toEqual([{ view: 0, start: 0, end: 100 }]);
  });

  it('are two where it is longer, and each covers all of it', () => {
    const windows = viewsOf(300, { window: 128, near: 48 });
    for (const view of [0, 1]) {
      const own = windows.filter((window) => window.view === view);
      expect(own[0]?.start).toBe(0);
      expect(own.at(-1)?.end).toBe(300);
      own.slice(1).forEach(({ start }, at) => {
        expect(start).toBeLessThan(own[at]?.end as number);
      });
    }
  });

  it('say nothing before anything was seen, and one view speaks for itself', () => {
    const seen = new Seen();
    expect(seen.scores(ENGINE).every(Number.isNaN)).toBe(true);
    seen.add(0, all(0.25));
    seen.add(0, all(0.125));
    expect([...seen.scores({ near: undefined })]).toEqual([...all(0.25)]);
    expect([...seen.scores(ENGINE)]).toEqual([...all(0.25)]);
  });

  it('raise a verdict where the near one is worse, and never beyond it', () => {
    const seen = new Seen();
    seen.add(0, all(0.3));
    seen.add(1, all(0.1));
    seen.add(1, all(0.95));
    for (const score of seen.scores(ENGINE)) {
      expect(score).toBeGreaterThan(0.3);
      expect(score).toBeLessThan(0.95);
    }
  });

  it('count less the more windows there are: of many, one is high by chance', () => {
    const ofWindows = (count: number) => {
      const seen = new Seen();
      seen.add(0, all(0.6));
      for (let i = 0; i < count; i++) seen.add(1, all(i === 0 ? 0.9 : 0.1));
      return seen.scores(ENGINE)[0] as number;
    };
    expect(ofWindows(6)).toBeLessThan(ofWindows(3));
    expect(ofWindows(3)).toBeLessThan(ofWindows(2));
    expect(ofWindows(6)).toBeGreaterThan(0.6);
  });
});
