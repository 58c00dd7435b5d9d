import { memory } from '@tensorflow/tfjs-core';
import { PackError } from './pack-error';
import type { Scorer } from './scorer';
import type { WorkerAnswer, WorkerConfig, WorkerRequest } from './worker-protocol';

/** What of a dedicated worker's global scope is used. */
export interface WorkerScope {
  onmessage: ((event: MessageEvent<WorkerRequest>) => void) | null;
  postMessage(answer: WorkerAnswer, transfer?: Transferable[]): void;
}

/**
 * Answers a worker's messages with the scorer that `load` makes. Every request gets exactly one answer, a
 * cancelled one too.
 */
export function serveScorer(scope: WorkerScope, load: (config: WorkerConfig) => Promise<Scorer>): void {
  let scorer: Promise<Scorer> | null = null;
  const cancels = new Map<number, AbortController>();

  const loaded = () =>
    scorer ?? Promise.reject(new Error('The worker was asked before it was told what to load.'));

  async function judge(id: number, texts: string[], priority: number): Promise<WorkerAnswer> {
    const cancel = new AbortController();
    cancels.set(id, cancel);
    try {
      const judgement = await (await loaded()).judge(texts, { priority, signal: cancel.signal });
      return { id, kind: 'judged', judgement };
    } finally {
      cancels.delete(id);
    }
  }

  async function answer(request: Exclude<WorkerRequest, { kind: 'cancel' }>): Promise<WorkerAnswer> {
    const { id, kind } = request;
    if (kind === 'load') {
      scorer ??= load(request.config);
      return { id, kind: 'loaded', info: (await scorer).info };
    }
    if (kind === 'judge') return judge(id, request.texts, request.priority);
    if (kind === 'explain')
      return { id, kind: 'explained', spans: await (await loaded()).explain(request.text) };
    await loaded();
    const { numTensors, numBytes } = memory();
    return { id, kind: 'memory', memory: { tensors: numTensors, bytes: numBytes } };
  }

  scope.onmessage = ({ data }) => {
    if (data.kind === 'cancel') {
      cancels.get(data.request)?.abort();
      return;
    }
    answer(data).then(
      (given) => scope.postMessage(given, given.kind === 'judged' ? [given.judgement.scores.buffer] : []),
      (error: unknown) => scope.postMessage(failure(data.id, error)),
    );
  };
}

function failure(id: number, error: unknown): WorkerAnswer {
  const message = error instanceof Error ? error.message : String(error);
  return { id, kind: 'failed', message, fault: error instanceof PackError ? error.fault : undefined };
}
