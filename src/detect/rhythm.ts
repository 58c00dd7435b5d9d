import { type Pace, SOONEST_MS } from './slices';

/** Looking at what is known already may take one part in this many of the time. What is new is read without a rest. */
const REST = 10;
/** After a rest a change is looked at almost at once: a comment was written or loaded, and its reader waits. */
const PROMPT_MS = 4;
const RESTED_MS = 200;
/** However dear a look was, the next is not farther away than this. */
export const LONGEST_MS = 5000;
/** After so many looks in vain the wait does not grow any more. */
const MOST_FRUITLESS = 10;

/** What a look brought. */
export interface Looked {
  /** What it spent on what was known before, milliseconds. */
  readonly repeated: number;
  /** Whether it brought anything new. */
  readonly fruitful: boolean;
  /** Whether to look again though nothing has changed since. */
  readonly again: boolean;
  /** What is wanted again, or was wanted meanwhile, comes not before so many milliseconds. */
  readonly soonest: number;
}

/** When a root is looked at: soon after it changed, and ever more rarely while its changes bring nothing. */
export class Rhythm {
  #running = false;
  #again = false;
  #callOff: (() => void) | null = null;
  #due = Number.POSITIVE_INFINITY;
  #repeated = 0;
  #ended = Number.NEGATIVE_INFINITY;
  #fruitless = 0;

  constructor(
    readonly pace: Pace,
    /** Each look that finds nothing new doubles the wait for the next, up to what this gives. */
    readonly longest: () => number,
    /** Looks; `over` is called when that has ended. */
    readonly look: () => void,
    readonly ending: AbortSignal,
  ) {
    ending.addEventListener('abort', () => this.#callOff?.(), { once: true });
  }

  /** When the last look ended. */
  get ended(): number {
    return this.#ended;
  }

  /** The next change is looked at without the wait that earlier ones were made to keep. */
  forgive(): void {
    this.#fruitless = 0;
  }

  /** Something changed. */
  changed(): void {
    this.want(this.pace.now() - this.#ended > RESTED_MS ? PROMPT_MS : SOONEST_MS);
  }

  /** What is to be looked at already is looked at soon. */
  hasten(): void {
    this.forgive();
    if (this.#callOff) this.want(SOONEST_MS);
  }

  /** A look is wanted, not before `soonest` milliseconds are over. */
  want(soonest: number): void {
    if (this.ending.aborted) return;
    if (this.#running) {
      this.#again = true;
      return;
    }
    const wait = Math.min(this.longest(), SOONEST_MS * 2 ** this.#fruitless);
    // A machine that is busy with other things makes a look seem dear; it must not blind us for long.
    const recovery = Math.min(this.#repeated * REST, LONGEST_MS);
    const now = this.pace.now();
    const delay = Math.max(soonest, this.#ended + Math.max(recovery, this.#fruitless ? wait : 0) - now);
    if (this.#callOff && now + delay >= this.#due) return;
    this.#callOff?.();
    this.#due = now + delay;
    this.#callOff = this.pace.after(delay, () => {
      this.#callOff = null;
      this.#running = true;
      this.look();
    });
  }

  /** A look has ended. */
  over({ repeated, fruitful, again, soonest }: Looked): void {
    this.#running = false;
    this.#repeated = repeated;
    this.#ended = this.pace.now();
    this.#fruitless = fruitful ? 0 : Math.min(MOST_FRUITLESS, this.#fruitless + 1);
    if (!again && !this.#again) return;
    this.#again = false;
    this.want(soonest);
  }
}
