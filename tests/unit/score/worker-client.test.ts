import { describe, expect, it } from 'vitest';
import { LABEL_COUNT } from '../../../src/core/labels.ts';
import type { ScorerInfo } from '../../../src/score/scorer.ts';
import { createScorerClient } from '../../../src/score/worker-client.ts';
import type { WorkerAnswer, WorkerRequest } from '../../../src/score/worker-protocol.ts';

const INFO = { id: 'builtin', name: 'Fake', version: '1' } as ScorerInfo;
const CONFIG = { packUrl: 'model/', wasmUrl: 'wasm/' };

type Behaviour = (request: WorkerRequest, worker: FakeWorker) => void;

class FakeWorker {
  onmessage: ((event: { data: WorkerAnswer }) => void) | null = null;
  onerror: ((event: { message: string; preventDefault(): void }) => void) | null = null;
  onmessageerror: (() => void) | null = null;
  terminated = false;
  readonly seen: WorkerRequest['kind'][] = [];

  constructor(private readonly behave: Behaviour) {}

  postMessage(request: WorkerRequest): void {
    this.seen.push(request.kind);
    queueMicrotask(() => {
      if (!this.terminated) this.behave(request, this);
    });
  }

  answer(answer: WorkerAnswer): void {
    this.onmessage?.({ data: answer });
  }

  crash(): void {
    this.onerror?.({ message: 'boom', preventDefault: () => undefined });
  }

  terminate(): void {
    this.terminated = true;
  }
}

const well: Behaviour = (request, worker) => {
  const { id } = request;
  if (request.kind === 'load') worker.answer({ id, kind: 'loaded', info: INFO });
  if (request.kind === 'judge') {
    const scores = new Float32Array(request.texts.length * LABEL_COUNT).fill(0.5);
    const reasons = request.texts.map(() => null);
    worker.answer({ id, kind: 'judged', judgement: { scores, reasons, milliseconds: 1 } });
  }
  if (request.kind === 'explain') worker.answer({ id, kind: 'explained', spans: [] });
};

/** A client whose workers behave in turn as given; the last goes for all later ones. */
function clientOf(...behaviours: Behaviour[]) {
  const workers: FakeWorker[] = [];
  const client = createScorerClient(() => {
    const behave = behaviours[Math.min(workers.length, behaviours.length - 1)] as Behaviour;
    const worker = new FakeWorker(behave);
    workers.push(worker);
    return worker as unknown as Worker;
  }, CONFIG);
  return { client, workers };
}

const crashOn =
  (kind: WorkerRequest['kind']): Behaviour =>
  (request, worker) => {
    if (request.kind === kind) worker.crash();
    else well(request, worker);
  };

describe('a scorer in a worker', () => {
  it('starts no worker before it is asked, and one only', async () => {
    const { client, workers } = clientOf(well);
    expect(workers).toHaveLength(0);
    await Promise.all([client.score(['a']), client.score(['b', 'c']), client.info()]);
    expect(workers).toHaveLength(1);
  });

  it('tells a worker what to load before anything else', async () => {
    const { client, workers } = clientOf(crashOn('judge'), well);
    await client.judge(['a']);
    expect(workers.map(({ seen }) => seen[0])).toEqual(['load', 'load']);
  });

  it('asks a fresh worker again when one dies', async () => {
    const { client, workers } = clientOf(crashOn('judge'), well);
    const { scores } = await client.judge(['a']);
    expect([...scores]).toEqual(Array(LABEL_COUNT).fill(0.5));
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, false]);
    expect(workers[1]?.seen).toEqual(['load', 'judge']);
  });

  it('fails rather than answers where worker after worker dies, and not for ever', async () => {
    const { client, workers } = clientOf(crashOn('judge'));
    await expect(client.judge(['a', 'b'])).rejects.toThrow('stopped working');
    expect(workers).toHaveLength(2);
  });

  it('starts anew after a death while nothing was asked', async () => {
    const { client, workers } = clientOf(well);
    await client.score(['a']);
    workers[0]?.crash();
    await client.score(['b']);
    expect(workers).toHaveLength(2);
  });

  it('hands on a pack error, and tries a new worker when asked again', async () => {
    let broken = true;
    const { client } = clientOf((request, worker) => {
      if (request.kind === 'load' && broken) {
        worker.answer({ id: request.id, kind: 'failed', message: 'The pack is damaged.', fault: 'damaged' });
      } else well(request, worker);
    });
    await expect(client.info()).rejects.toMatchObject({ name: 'PackError', fault: 'damaged' });
    broken = false;
    expect(await client.info()).toEqual(INFO);
  });

  it('tells the worker what was given up', async () => {
    const { client, workers } = clientOf((request, worker) => {
      if (request.kind !== 'judge') well(request, worker);
    });
    const controller = new AbortController();
    const given = client.score(['a'], { signal: controller.signal });
    controller.abort(new Error('left'));
    await expect(given).rejects.toThrow('left');
    expect(workers[0]?.seen).toEqual(['load', 'judge', 'cancel']);
  });

  it('ends its worker and its requests when closed, once', async () => {
    const { client, workers } = clientOf((request, worker) => {
      if (request.kind !== 'judge') well(request, worker);
    });
    const open = client.score(['a']);
    client.dispose();
    client.dispose();
    await expect(open).rejects.toThrow('put away');
    expect(workers[0]?.terminated).toBe(true);
    await expect(client.score(['b'])).rejects.toThrow('put away');
  });
});
