import type { Pace } from '../../../src/detect/slices';

interface Timer {
  readonly due: number;
  readonly run: () => void;
  off: boolean;
}

/** A clock that stands still until it is moved; every reading of it takes `tick` milliseconds. */
export class PacedClock implements Pace {
  #time = 0;
  #timers: Timer[] = [];
  /** Slices that were run after idle requests. */
  idles = 0;

  constructor(readonly tick = 0.01) {}

  now(): number {
    this.#time += this.tick;
    return this.#time;
  }

  after(ms: number, run: () => void): () => void {
    const timer = { due: this.#time + ms, run, off: false };
    this.#timers.push(timer);
    return () => {
      timer.off = true;
    };
  }

  idle(_capMs: number, run: () => void): () => void {
    this.idles++;
    return this.after(0, run);
  }

  /** Lets observers tell of changes, and runs what is due within `ms`. */
  async pass(ms = 200): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, 0));
    const end = this.#time + ms;
    for (;;) {
      this.#timers = this.#timers.filter(({ off }) => !off).sort((a, b) => a.due - b.due);
      const next = this.#timers[0];
      if (!next || next.due > end) break;
      this.#timers.shift();
      this.#time = Math.max(this.#time, next.due);
      next.run();
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
    this.#time = Math.max(this.#time, end);
  }
}
