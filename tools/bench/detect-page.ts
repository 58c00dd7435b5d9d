import { watchComments } from '../../src/detect';
import { type Pace, pagePace } from '../../src/detect/slices';

/** What following a page cost, in milliseconds. */
export interface DetectCost {
  readonly found: number;
  /** All of the detector's work. */
  readonly total: number;
  /** The longest piece of it that ran without a pause. */
  readonly longest: number;
  /** From the start until the last comment was found. */
  readonly until: number;
}

/** A page's own timers, with a watch on how long each piece of work takes. */
function timed(pace: Pace, spent: (ms: number) => void): Pace {
  const around = (run: () => void) => () => {
    const start = performance.now();
    run();
    spent(performance.now() - start);
  };
  return {
    now: pace.now,
    after: (ms, run) => pace.after(ms, around(run)),
    idle: (capMs, run) => pace.idle(capMs, around(run)),
  };
}

const QUIET_MS = 1500;

/** Follows this page until nothing was done for a while. */
export function followPage(): Promise<DetectCost> {
  const controller = new AbortController();
  const start = performance.now();
  let found = 0;
  let total = 0;
  let longest = 0;
  let until = 0;
  let busy = start;
  const spent = (ms: number) => {
    busy = performance.now();
    total += ms;
    longest = Math.max(longest, ms);
  };
  const count = () => {
    found++;
    until = performance.now() - start;
  };
  watchComments(
    document,
    { found: count, changed() {}, gone() {} },
    { signal: controller.signal, pace: timed(pagePace(document), spent) },
  );
  return new Promise((resolve) => {
    const look = () => {
      if (performance.now() - busy < QUIET_MS) return setTimeout(look, 100);
      controller.abort();
      resolve({ found, total, longest, until });
    };
    look();
  });
}

Object.assign(globalThis, { foldawayFollow: followPage });
