import { describe, expect, it } from 'vitest';
import { type Pace, runInSlices } from '../../../src/detect/slices';

/** Runs 40 steps of a millisecond each on a page that can spare so much at a time. @returns steps of each slice */
function slicesOf(spare: number | undefined): number[] {
  let time = 0;
  const slices: number[] = [0];
  const waiting: (() => void)[] = [];
  const pace: Pace = {
    now: () => time,
    after: () => () => {},
    idle(_, run) {
      waiting.push(() => run(spare));
      return () => {};
    },
  };
  function* job() {
    for (let i = 0; i < 40; i++) yield time++;
  }
  let ended = false;
  const count = () => slices.push((slices.pop() ?? 0) + 1);
  runInSlices(job(), pace, new AbortController().signal, count, () => {
    ended = true;
  });
  for (let run = waiting.shift(); run; run = waiting.shift()) {
    slices.push(0);
    run();
  }
  expect(ended).toBe(true);
  return slices.filter((steps) => steps > 0);
}

describe('work in slices', () => {
  it('takes some 8 ms at a time of a page that has nothing else to do', () => {
    expect(slicesOf(50)).toEqual([8, 8, 8, 8, 8]);
  });

  it('takes no more than a page can spare between its frames', () => {
    expect(slicesOf(3)).toEqual([8, ...new Array(10).fill(3), 2]);
  });

  it('goes on, a step at a time, where the page can spare nothing, and as ever where it was made to wait', () => {
    expect(slicesOf(0)).toEqual([8, ...new Array(32).fill(1)]);
    expect(slicesOf(undefined)).toEqual([8, 8, 8, 8, 8]);
  });
});
