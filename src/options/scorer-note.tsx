import { useEffect } from 'preact/hooks';
import type { EngineChoice } from '../core/engine';
import type { ScorerState } from '../core/messages';
import { text } from '../platform/words';
import type { FollowedScorer } from '../ui/follow-scorer';
import { Note } from '../ui/note';
import { scorerLine } from '../ui/scorer-line';

/** When a model that was just chosen has begun to judge on the pages that are open. */
const BEGUN_MS = 1000;

/** Asks how the scorer is, at once and when a change of the model has reached the pages. */
export function useAsking(scorer: FollowedScorer, ...changes: readonly unknown[]): void {
  useEffect(() => {
    scorer.ask();
    const timer = setTimeout(scorer.ask, BEGUN_MS);
    return () => {
      clearTimeout(timer);
      scorer.stop();
    };
  }, [scorer, ...changes]);
}

/** How the chosen model is; what another one failed at before it was chosen says nothing of it. */
function ofChosen(state: ScorerState | null, engine: EngineChoice | null): ScorerState | null {
  if (!state?.failed || state.state !== 'failed' || state.failed === engine) return state;
  return { state: 'idle', engine: null, msPerComment: null };
}

interface Props {
  readonly state: ScorerState | null;
  /** The chosen one. */
  readonly engine: EngineChoice | null;
  /** The chosen model is not here: that is said already, and its failure is the same fault. */
  readonly isAway: boolean;
}

/** How the chosen model is. */
export function ScorerNote({ state: told, engine, isAway }: Props) {
  const state = ofChosen(told, engine);
  if (state?.state === 'failed') {
    return isAway ? null : <Note tone="bad">{text('state_no_model', state.problem ?? '')}</Note>;
  }
  return (
    <>
      <Note>{scorerLine(state)}</Note>
      {state?.engine?.backend === 'cpu' && <Note tone="warn">{text('model_slow')}</Note>}
    </>
  );
}
