import { LABEL_COUNT } from '../core/labels';
import { takeBatch, type Unit } from './batch';
import type { Engine, EngineInput } from './engine';
import type { Job, TextVerdict } from './job';
import { Pace } from './pace';
import { PackError } from './pack-error';
import { PriorityQueue } from './queue';
import { turn } from './turn';
import { viewsOf } from './views';

/** Nothing else is heard while texts are read: so many of them in one turn, or the first where it is longer. */
const TEXTS_READ_AT_ONCE = 32;
const CHARACTERS_READ_AT_ONCE = 20_000;

/** Whom the end of a job is told. */
interface Ends {
  judged(job: Job, verdict: TextVerdict): void;
  failed(job: Job, error: unknown): void;
}

/**
 * Works off texts: windows over long ones (each label takes the highest of them, in either view), batches of like
 * length, higher priorities first, and a turn of the event loop between batches so that newer requests can pass.
 */
export class Workload {
  readonly #engine: Engine;
  readonly #ends: Ends;
  readonly #unread = new PriorityQueue<{ job: Job; priority: number }>();
  readonly #units = new PriorityQueue<Unit>();
  readonly #pace = new Pace();
  #running = false;

  constructor(engine: Engine, ends: Ends) {
    this.#engine = engine;
    this.#ends = ends;
  }

  /** As {@link Pace} has it. */
  get milliseconds(): number | null {
    return this.#pace.milliseconds;
  }

  /** Sees to a text that is asked for, for the first time or again. */
  add(job: Job, priority: number): void {
    // Asked for again before it is read: it waits in both places, and the later one finds it read.
    if (job.open === -1) this.#unread.add({ job, priority }, priority);
    else this.#hasten(job, priority);
    this.#start();
  }

  /** Leaves undone what nobody waits for any more. */
  dropUnawaited(): void {
    this.#unread.remove(({ job }) => job.waiting === 0);
    this.#units.remove(({ job }) => job.waiting === 0);
  }

  /** Leaves everything undone. */
  clear(): void {
    this.#unread.drain();
    this.#units.drain();
  }

  /** What is left to do for a text that was read for somebody with less haste. */
  #hasten(job: Job, priority: number): void {
    const late: Unit[] = [];
    this.#units.remove((unit) => {
      const isLate = unit.job === job && unit.priority < priority;
      if (isLate) late.push(unit);
      return isLate;
    });
    for (const unit of late) this.#units.add({ ...unit, priority }, priority);
  }

  #start(): void {
    if (this.#running) return;
    this.#running = true;
    void this.#work();
  }

  async #work(): Promise<void> {
    for (;;) {
      await turn();
      const unread = this.#unread.peek();
      const unit = this.#units.peek();
      if (unread && (!unit || unread.priority >= unit.priority)) this.#readSome();
      else if (unit) await this.#runSome();
      else break;
    }
    this.#running = false;
  }

  #readSome(): void {
    let characters = this.#unread.peek()?.job.text.length ?? 0;
    const some = this.#unread.take(TEXTS_READ_AT_ONCE, (_, { job }) => {
      characters += job.text.length;
      return characters <= CHARACTERS_READ_AT_ONCE;
    });
    for (const { job, priority } of some) {
      if (job.open !== -1) continue;
      const input = this.#readOf(job);
      if (!input) continue;
      const windows = input.reason ? [] : viewsOf(input.ids.length, this.#engine);
      job.open = windows.length;
      if (windows.length === 0) {
        this.#ends.judged(job, { scores: nothing(), reason: input.reason ?? 'empty' });
      }
      for (const { view, start, end } of windows) {
        this.#units.add({ job, view, ids: input.ids.slice(start, end), priority }, priority);
      }
    }
  }

  /** A text that cannot even be read fails alone; the others go on. */
  #readOf(job: Job): EngineInput | null {
    try {
      return this.#engine.read(job.text);
    } catch (error) {
      this.#ends.failed(job, error);
      return null;
    }
  }

  #runSome(): Promise<void> {
    return this.#run(takeBatch(this.#units));
  }

  /** What fails together is run again in halves: one window that cannot be run takes no others along. */
  async #run(units: readonly Unit[]): Promise<void> {
    try {
      const started = performance.now();
      const scores = await this.#engine.run(units.map(({ ids }) => ids));
      this.#pace.note((performance.now() - started) / units.length);
      units.forEach(({ job, view }, row) => {
        this.#addWindow(job, view, scores.subarray(row * LABEL_COUNT, (row + 1) * LABEL_COUNT));
      });
    } catch (error) {
      const half = units.length >> 1;
      // A model that does not run at all says so in a PackError.
      if (half === 0 || error instanceof PackError) {
        for (const { job } of units) this.#ends.failed(job, error);
        return;
      }
      await this.#run(units.slice(0, half));
      await this.#run(units.slice(half));
    }
  }

  #addWindow(job: Job, view: number, scores: Float32Array): void {
    job.seen.add(view, scores);
    job.open--;
    if (job.open === 0) this.#ends.judged(job, { scores: job.seen.scores(this.#engine), reason: null });
  }
}

/** The probabilities of a text that was not judged. */
export function nothing(): Float32Array {
  return new Float32Array(LABEL_COUNT).fill(Number.NaN);
}
