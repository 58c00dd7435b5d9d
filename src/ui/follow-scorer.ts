import { type ReadonlySignal, signal } from '@preact/signals';
import type { ScorerState } from '../core/messages';
import { send } from '../platform/messages';

/** When the scorer is asked again: it tells nobody that it has loaded, or that it can judge after all. */
const ASK_AGAIN_MS: Partial<Record<ScorerState['state'], number>> = { loading: 700, failed: 3000 };

/** The scorer's state; null until it has answered. */
export interface FollowedScorer {
  readonly state: ReadonlySignal<ScorerState | null>;
  /** Asks now, and again as long as the answer is one that passes and somebody sees it. */
  ask(): void;
  /** Asks no more, until `ask` is called. */
  stop(): void;
}

/** Follows the scorer's state, from the first `ask` on. */
export function followScorer(): FollowedScorer {
  const state = signal<ScorerState | null>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let latest = 0;
  const stop = () => {
    latest++;
    clearTimeout(timer);
  };
  const ask = async () => {
    stop();
    const mine = latest;
    const told = await send('scorer-state', undefined).catch(() => null);
    if (mine !== latest) return;
    state.value = told;
    wait();
  };
  const wait = () => {
    const ms = state.value ? ASK_AGAIN_MS[state.value.state] : undefined;
    if (ms !== undefined) timer = setTimeout(() => (document.hidden ? wait() : void ask()), ms);
  };
  return { state, ask: () => void ask(), stop };
}
