import type { Environment } from 'vitest/runtime';

/** What can be kept open from one file of tests to the next. */
export interface Keepable {
  stop(): Promise<void>;
}

/** Where each worker keeps what it has opened, by name; ended with the worker. */
export const KEPT = Symbol.for('kept open');

/**
 * The surroundings of a worker that runs one file of tests after the other: to start a browser takes longer than most
 * tests in it, and so it stays for the next file.
 */
export default {
  name: 'keeping',
  viteEnvironment: 'ssr',
  setup(global) {
    const kept = new Map<string, Keepable>();
    Object.assign(global, { [KEPT]: kept });
    return {
      async teardown() {
        await Promise.allSettled([...kept.values()].map((one) => one.stop()));
      },
    };
  },
} satisfies Environment;
