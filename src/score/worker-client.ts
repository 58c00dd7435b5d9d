import { PackError } from './pack-error';
import type { HostedScorer, Judgement, ScoreOptions } from './scorer';
import type { WorkerAnswer, WorkerConfig, WorkerRequest } from './worker-protocol';

type Asked = WorkerRequest extends infer R ? (R extends { id: number } ? Omit<R, 'id'> : never) : never;
type Given<K extends WorkerAnswer['kind']> = Extract<WorkerAnswer, { kind: K }>;

interface Pending {
  readonly request: WorkerRequest;
  readonly resolve: (answer: WorkerAnswer) => void;
  readonly reject: (error: Error) => void;
  /** How many workers died over it. */
  deaths: number;
}

/** A request is asked again of a new worker, but not for ever: it may be what kills them. */
const MOST_DEATHS = 2;

/**
 * A scorer that runs in a worker. The worker starts with the first request; one that dies is started again
 * and asked once more what it had not answered.
 * @param makeWorker makes a dedicated worker whose script calls `serveScorer`
 */
export function createScorerClient(makeWorker: () => Worker, config: WorkerConfig): HostedScorer {
  return new ScorerClient(makeWorker, config);
}

class ScorerClient implements HostedScorer {
  #worker: Worker | null = null;
  #next = 1;
  #disposed = false;
  readonly #pending = new Map<number, Pending>();

  constructor(
    readonly makeWorker: () => Worker,
    readonly config: WorkerConfig,
  ) {}

  async info() {
    const { info } = await this.#ask<'loaded'>({ kind: 'load', config: this.config });
    return info;
  }

  async judge(texts: readonly string[], { priority = 0, signal }: ScoreOptions = {}): Promise<Judgement> {
    signal?.throwIfAborted();
    const { judgement } = await this.#ask<'judged'>({ kind: 'judge', texts: [...texts], priority }, signal);
    return judgement;
  }

  async score(texts: readonly string[], options?: ScoreOptions): Promise<Float32Array> {
    return (await this.judge(texts, options)).scores;
  }

  async explain(text: string) {
    return (await this.#ask<'explained'>({ kind: 'explain', text })).spans;
  }

  async memory() {
    return (await this.#ask<'memory'>({ kind: 'memory' })).memory;
  }

  dispose(): void {
    this.#disposed = true;
    this.#worker?.terminate();
    this.#worker = null;
    this.#failAll(new Error('The model was put away.'));
  }

  #ask<K extends WorkerAnswer['kind']>(asked: Asked, signal?: AbortSignal): Promise<Given<K>> {
    if (this.#disposed) return Promise.reject(new Error('The model was put away.'));
    const request = { ...asked, id: this.#next++ } as WorkerRequest;
    return new Promise((resolve, reject) => {
      this.#pending.set(request.id, { request, resolve: resolve as Pending['resolve'], reject, deaths: 0 });
      const worker = this.#worker ?? this.#start();
      worker.postMessage(request);
      signal?.addEventListener('abort', () => this.#cancel(request.id, signal.reason), { once: true });
    });
  }

  #cancel(id: number, reason: Error): void {
    const pending = this.#pending.get(id);
    if (!pending) return;
    this.#pending.delete(id);
    this.#worker?.postMessage({ id: this.#next++, kind: 'cancel', request: id } satisfies WorkerRequest);
    pending.reject(reason);
  }

  /** A new worker, told what to load before anything else is asked of it. */
  #start(): Worker {
    const worker = this.makeWorker();
    this.#worker = worker;
    worker.onmessage = ({ data }: MessageEvent<WorkerAnswer>) => this.#take(data);
    worker.onerror = (event) => {
      event.preventDefault();
      this.#died(worker, event.message);
    };
    worker.postMessage({ id: 0, kind: 'load', config: this.config } satisfies WorkerRequest);
    return worker;
  }

  #take(answer: WorkerAnswer): void {
    const pending = this.#pending.get(answer.id);
    this.#pending.delete(answer.id);
    if (answer.kind !== 'failed') {
      pending?.resolve(answer);
      return;
    }
    const { fault, message } = answer;
    pending?.reject(fault ? new PackError(fault, message) : new Error(message));
    // A worker that could not load stays as it is: a new one may find what was mended.
    if (fault && this.#pending.size === 0) this.#retire();
  }

  #retire(): void {
    this.#worker?.terminate();
    this.#worker = null;
  }

  #died(worker: Worker, message: string): void {
    if (worker !== this.#worker) return;
    this.#retire();
    for (const [id, pending] of this.#pending) {
      if (++pending.deaths < MOST_DEATHS) continue;
      this.#pending.delete(id);
      pending.reject(
        new PackError(
          'stopped',
          `The model stopped working (${message || 'its worker died'}); reload the page.`,
        ),
      );
    }
    if (this.#pending.size === 0) return;
    const next = this.#start();
    for (const { request } of this.#pending.values()) next.postMessage(request);
  }

  #failAll(error: Error): void {
    for (const { reject } of this.#pending.values()) reject(error);
    this.#pending.clear();
  }
}
