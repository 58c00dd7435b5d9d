import type { Reason } from './scorer';
import { Seen } from './views';

/** What came of one text. */
export interface TextVerdict {
  scores: Float32Array;
  reason: Reason | null;
}

/** One text under way, for all who asked for it. */
export interface Job {
  readonly text: string;
  /** How many wait for it. */
  waiting: number;
  /** Windows without an answer; -1 until the text is read. */
  open: number;
  /** What its windows have said so far. */
  readonly seen: Seen;
  readonly promise: Promise<TextVerdict>;
  resolve(verdict: TextVerdict): void;
  reject(error: unknown): void;
}

/** A job that nobody waits for yet. */
export function newJob(text: string): Job {
  let resolve: Job['resolve'] = () => undefined;
  let reject: Job['reject'] = () => undefined;
  const promise = new Promise<TextVerdict>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  // A job whose asker has left has nobody to hear of its failure.
  promise.catch(() => undefined);
  return { text, waiting: 0, open: -1, seen: new Seen(), promise, resolve, reject };
}

/** `work`, or a rejection with the signal's reason as soon as it aborts; `leave` runs in that case. */
export function withSignal<T>(work: Promise<T>, signal: AbortSignal, leave: () => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = (): void => {
      leave();
      reject(signal.reason);
    };
    signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
