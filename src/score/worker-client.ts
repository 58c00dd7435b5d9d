import type { HostedScorer } from './scorer.ts';
import type { WorkerConfig } from './worker-protocol.ts';

/**
 * A scorer that runs in a worker. The worker starts with the first request; one that dies is started
 * again and asked once more.
 * @param makeWorker makes a dedicated worker whose script is `worker.ts`
 */
export function createScorerClient(makeWorker: () => Worker, config: WorkerConfig): HostedScorer {
  throw new Error(`not wired yet: ${String(makeWorker)} ${config.packUrl}`);
}
