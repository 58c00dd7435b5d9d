import { type ReadonlySignal, signal } from '@preact/signals';
import type { ScorerState } from '../core/messages';
import { send } from '../platform/messages';

const ASK_AGAIN_MS = 700;

/** The scorer's state, once asked for, and again while it is loading; null until it has answered. */
export function followScorer(): { state: ReadonlySignal<ScorerState | null>; ask(): void } {
  const state = signal<ScorerState | null>(null);
  const ask = async () => {
    state.value = await send('scorer-state', undefined).catch(() => null);
    if (state.value?.state === 'loading') setTimeout(ask, ASK_AGAIN_MS);
  };
  return { state, ask: () => void ask() };
}
