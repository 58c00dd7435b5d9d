/** When work runs; tests put their own clock here. */
export interface Pace {
  /** Milliseconds, monotonic. */
  now(): number;
  /** Runs once, not before `ms` are over. @returns a way to call it off. */
  after(ms: number, run: () => void): () => void;
  /**
   * Runs once when the page has a moment, at the latest after `capMs`; is told how many milliseconds the page can spare
   * where it can spare some. @returns a way to call it off.
   */
  idle(capMs: number, run: (leftMs?: number) => void): () => void;
}

/** A page is not looked at, nor asked, sooner than after this. */
export const SOONEST_MS = 30;

/** Timers of a page: idle callbacks while it is seen, plain timers while it is hidden, where idle ones rest. */
export function pagePace(document: Document): Pace {
  const view = document.defaultView ?? globalThis;
  const after: Pace['after'] = (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  };
  return {
    now: () => performance.now(),
    after,
    idle(capMs, run) {
      if (document.visibilityState === 'hidden' || !('requestIdleCallback' in view)) return after(1, run);
      const handle = view.requestIdleCallback(
        (deadline) => run(deadline.didTimeout ? undefined : deadline.timeRemaining()),
        { timeout: capMs },
      );
      return () => view.cancelIdleCallback(handle);
    },
  };
}

const SLICE_MS = 8;
const IDLE_CAP_MS = 40;

/**
 * Runs a job to its end in slices of some 8 ms, shorter ones between the frames of a page that draws some.
 * @param take gets each step's result.
 * @param done is called once after the last step with the milliseconds spent, or with what was thrown; not after
 * `signal` aborts.
 */
export function runInSlices<T>(
  job: Iterator<T>,
  pace: Pace,
  signal: AbortSignal,
  take: (step: T) => void,
  done: (spentMs: number, problem?: unknown) => void,
): void {
  let spent = 0;
  const slice = (leftMs = SLICE_MS) => {
    if (signal.aborted) return;
    const start = pace.now();
    try {
      do {
        const step = job.next();
        if (step.done) return done(spent + pace.now() - start);
        take(step.value);
      } while (pace.now() - start < Math.min(SLICE_MS, leftMs));
    } catch (problem) {
      return done(spent + pace.now() - start, problem);
    }
    spent += pace.now() - start;
    pace.idle(IDLE_CAP_MS, slice);
  };
  slice();
}
