import { LABEL_COUNT } from '../core/labels';
import type { Engine } from './engine';
import { explainText } from './explain';
import { type Job, newJob, type TextVerdict, withSignal } from './job';
import { Lru } from './lru';
import type { Judgement, ScoreOptions, Scorer, ScorerInfo, Span } from './scorer';
import { nothing, Workload } from './workload';

const REMEMBERED = 4000;
/** Texts longer than this are scored, not remembered: the cache keeps the texts themselves. */
const REMEMBERED_LENGTH = 20_000;

/** A scorer on top of an engine: equal texts are judged once, for all who ask for them, and verdicts remembered. */
export class EngineScorer implements Scorer {
  readonly info: ScorerInfo;
  readonly #engine: Engine;
  readonly #cache = new Lru<string, TextVerdict>(REMEMBERED);
  readonly #jobs = new Map<string, Job>();
  readonly #workload: Workload;
  #disposed = false;

  constructor(engine: Engine) {
    this.#engine = engine;
    this.info = engine.info;
    this.#workload = new Workload(engine, {
      judged: (job, verdict) => this.#judged(job, verdict),
      failed: (job, error) => this.#failed(job, error),
    });
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
      ? withSignal(allThatCan(verdicts), signal, () => this.#leave(jobs))
      : allThatCan(verdicts);
    return { ...gather(await all), milliseconds: this.#workload.milliseconds };
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
    this.#workload.clear();
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
    if (!jobs.has(job)) job.waiting++;
    jobs.add(job);
    this.#workload.add(job, priority);
    return job.promise;
  }

  /** Forgets the jobs of a request that was given up, unless someone else waits for them. */
  #leave(jobs: ReadonlySet<Job>): void {
    for (const job of jobs) {
      job.waiting--;
      if (job.waiting === 0) this.#jobs.delete(job.text);
    }
    this.#workload.dropUnawaited();
  }

  #judged(job: Job, verdict: TextVerdict): void {
    if (this.#jobs.get(job.text) === job) this.#jobs.delete(job.text);
    if (job.text.length <= REMEMBERED_LENGTH) this.#cache.set(job.text, verdict);
    job.resolve(verdict);
  }

  #failed(job: Job, error: unknown): void {
    if (this.#jobs.get(job.text) === job) this.#jobs.delete(job.text);
    job.reject(error);
  }
}

/** One text that fails takes no others along. @throws what went wrong where it did with every one of them */
async function allThatCan(verdicts: readonly (TextVerdict | Promise<TextVerdict>)[]): Promise<TextVerdict[]> {
  const settled = await Promise.allSettled(verdicts);
  if (settled.every(({ status }) => status === 'rejected')) await Promise.all(verdicts);
  return settled.map((one) => (one.status === 'fulfilled' ? one.value : { scores: nothing(), reason: null }));
}

function gather(verdicts: readonly TextVerdict[]): Omit<Judgement, 'milliseconds'> {
  const scores = new Float32Array(verdicts.length * LABEL_COUNT);
  verdicts.forEach((verdict, row) => {
    scores.set(verdict.scores, row * LABEL_COUNT);
  });
  return { scores, reasons: verdicts.map(({ reason }) => reason) };
}
