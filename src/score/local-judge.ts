import { ENGINES, type EngineChoice } from '../core/engine';
import { KEPT_ADDRESS } from '../core/kept-model';
import type { Judge } from '../core/messages';
import { oneOf, readOr } from '../core/read';
import type { HostedScorer } from './scorer';
import { createJudge } from './service';
import { createScorerClient } from './worker-client';

/**
 * The judge with its workers in this context: the offscreen document of Chrome, the background page of Firefox.
 * Each engine has a worker script of its own, so that nobody loads the one that is not in use.
 * @param address gives the address of a file of the package
 */
export function localJudge(address: (path: string) => string): Judge {
  const wasmUrl = address('wasm/');
  const scorers: Readonly<Record<EngineChoice, () => HostedScorer>> = {
    builtin: () =>
      createScorerClient(() => new Worker(address('worker.js')), { packUrl: address('model/'), wasmUrl }),
    'tfjs-toxicity': () =>
      createScorerClient(() => new Worker(address('worker-toxicity.js')), { packUrl: KEPT_ADDRESS, wasmUrl }),
  };
  const make = (engine: string) => scorers[readOr(oneOf(...ENGINES), engine)?.value ?? ENGINES[0]]();
  return createJudge(
    make,
    () => performance.now(),
    (work, ms) => {
      const timer = setTimeout(work, ms);
      return () => clearTimeout(timer);
    },
  );
}
