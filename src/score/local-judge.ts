import type { Judge } from '../core/messages';
import { createJudge } from './service';
import { createScorerClient } from './worker-client';

/**
 * The judge with its worker in this context: the offscreen document of Chrome, the background page of Firefox.
 * @param address gives the address of a file of the package
 */
export function localJudge(address: (path: string) => string): Judge {
  return createJudge(
    () =>
      createScorerClient(() => new Worker(address('worker.js')), {
        packUrl: address('model/'),
        wasmUrl: address('wasm/'),
      }),
    () => performance.now(),
  );
}
