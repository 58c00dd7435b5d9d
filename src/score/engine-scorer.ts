import { LABEL_COUNT } from '../core/labels';
import type { Engine, EngineInput } from './engine';
import { explainText } from './explain';
import { type Job, newJob, type TextVerdict, withSignal } from './job';
import { Lru } from './lru';
import { PriorityQueue } from './queue';
import type { Judgement, ScoreOptions, Scorer, ScorerInfo, Span } from './scorer';
import { turn } from './turn';
import { viewsOf } from './views';

const REMEMBERED = 4000;
/** Texts longer than this are scored, not remembered: the cache keeps the texts themselves. */
const REMEMBERED_LENGTH = 20_000;
/** What somebody waits for comes in small batches; what nobody sees yet in large ones, which cost a fifth less a comment. */
const BATCH = { urgent: 16, patient: 64 };
const BATCH_PIECES = { urgent: 2048, patient: 4096 };
/** Nothing else is heard while texts are read: so many of them in one turn, or the first where it is longer. */
const TEXTS_READ_AT_ONCE = 32;
const CHARACTERS_READ_AT_ONCE = 20_000;

interface Unit {
  job: Job;
  view: number;
  ids: readonly number[];
  priority: number;
}

/**
 * A scorer on top of an engine: equal texts once, remembered verdicts, windows over long texts (each label
 * takes the highest of them, in either view), batches of like length, higher priorities first, and a turn of the event
 * loop between batches so that newer requests can pass.
 */
export class EngineScorer implements Scorer {
  readonly info: ScorerInfo;
  readonly #engine: Engine;
  readonly #cache = new Lru<string, TextVerdict>(REMEMBERED);
  readonly #jobs = new Map<string, Job>();
  readonly #unread = new PriorityQueue<{ job: Job; priority: number }>();
  readonly #units = new PriorityQueue<Unit>();
  #milliseconds: number | null = null;
  #runs = 0;
  #running = false;
  #disposed = false;

  constructor(engine: Engine) {
    this.#engine = engine;
    this.info = engine.info;
  }

  async score(texts: readonly string[], options?: ScoreOptions): Promise<Float32Array> {
    return (await this.judge(texts, options)).scores;
  }

  async judge(texts: readonly string[], options: ScoreOptions = {}): Promise<Judgement> {
    const { priority = 0, signal } = options;
    signal?.throwIfAborted();
    this.#mustLive();
    const jobs = new Set<Job>();
    const verdicts = texts.map((text) => this.#verdict(text, priority, jobs));
    const all = signal
      ? withSignal(Promise.all(verdicts), signal, () => this.#leave(jobs))
      : Promise.all(verdicts);
    return { ...gather(await all), milliseconds: this.#milliseconds };
  }

  async explain(text: string): Promise<Span[]> {
    this.#mustLive();
    return explainText(this.#engine, text);
  }

  dispose(): void {
    if (this.#disposed) return;
    this.#disposed = true;
    const closed = new Error('The scorer was closed before it could answer.');
    for (const job of this.#jobs.values()) job.reject(closed);
    this.#jobs.clear();
    this.#unread.drain();
    this.#units.drain();
    this.#cache.clear();
    this.#engine.dispose();
  }

  #mustLive(): void {
    if (this.#disposed) throw new Error('The scorer is closed; load it again.');
  }

  #verdict(text: string, priority: number, jobs: Set<Job>): TextVerdict | Promise<TextVerdict> {
    const known = this.#cache.get(text);
    if (known) return known;
    let job = this.#jobs.get(text);
    if (!job) {
      job = newJob(text);
      this.#jobs.set(text, job);
    }
    // Asked for again with more haste: it waits in both places and the later one finds it read.
    if (job.open === -1) this.#unread.add({ job, priority }, priority);
    else this.#hasten(job, priority);
    if (!jobs.has(job)) job.waiting++;
    jobs.add(job);
    this.#start();
    return job.promise;
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

  /** Forgets the jobs of a request that was given up, unless someone else waits for them. */
  #leave(jobs: ReadonlySet<Job>): void {
    for (const job of jobs) {
      job.waiting--;
      if (job.waiting === 0) this.#jobs.delete(job.text);
    }
    this.#unread.remove(({ job }) => job.waiting === 0);
    this.#units.remove(({ job }) => job.waiting === 0);
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
      if (windows.length === 0) this.#finish(job, { scores: nothing(), reason: input.reason ?? 'empty' });
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
      this.#jobs.delete(job.text);
      job.reject(error);
      return null;
    }
  }

  async #runSome(): Promise<void> {
    const first = this.#units.peek();
    if (!first) return;
    const kind = first.priority > 0 ? 'urgent' : 'patient';
    const most = Math.max(1, Math.min(BATCH[kind], Math.floor(BATCH_PIECES[kind] / first.ids.length)));
    const units = this.#units.take(most, (one, other) => alike(one.ids.length, other.ids.length));
    try {
      const started = performance.now();
      const scores = await this.#engine.run(units.map(({ ids }) => ids));
      this.#noteTime((performance.now() - started) / units.length);
      units.forEach(({ job, view }, row) => {
        this.#addWindow(job, view, scores.subarray(row * LABEL_COUNT, (row + 1) * LABEL_COUNT));
      });
    } catch (error) {
      for (const { job } of units) {
        this.#jobs.delete(job.text);
        job.reject(error);
      }
    }
  }

  /** The first run also brings the engine up to speed: what it took is told only until there is another. */
  #noteTime(each: number): void {
    const before = this.#runs < 2 ? each : (this.#milliseconds ?? each);
    this.#runs++;
    this.#milliseconds = before + (each - before) / 4;
  }

  #addWindow(job: Job, view: number, scores: Float32Array): void {
    job.seen.add(view, scores);
    job.open--;
    if (job.open === 0) this.#finish(job, { scores: job.seen.scores(this.#engine), reason: null });
  }

  #finish(job: Job, verdict: TextVerdict): void {
    if (this.#jobs.get(job.text) === job) this.#jobs.delete(job.text);
    if (job.text.length <= REMEMBERED_LENGTH) this.#cache.set(job.text, verdict);
    job.resolve(verdict);
  }
}

/** Close enough to share a batch without much padding. */
function alike(one: number, other: number): boolean {
  return Math.abs(one - other) <= 8 + 0.15 * Math.max(one, other);
}

function nothing(): Float32Array {
  return new Float32Array(LABEL_COUNT).fill(Number.NaN);
}

function gather(verdicts: readonly TextVerdict[]): Omit<Judgement, 'milliseconds'> {
  const scores = new Float32Array(verdicts.length * LABEL_COUNT);
  verdicts.forEach((verdict, row) => {
    scores.set(verdict.scores, row * LABEL_COUNT);
  });
  return { scores, reasons: verdicts.map(({ reason }) => reason) };
}
