import type { ScorerState } from '../core/messages';
import { text } from '../platform/words';
import { numberText } from './say';

/** Which model judges, where it runs, how fast, and how it is; in one line. Dots where it has not answered yet. */
export function scorerLine(scorer: ScorerState | null): string {
  if (!scorer) return '…';
  const parts: string[] = [];
  if (scorer.engine) {
    const { id, name, version, backend } = scorer.engine;
    // A downloaded model has a name of its own.
    const called = id === 'builtin' ? text('model_name_builtin') : name;
    parts.push(`${called} ${version}`, text(`backend_${backend}`));
  }
  if (scorer.msPerComment != null) {
    parts.push(text('model_speed', numberText(scorer.msPerComment, { maximumSignificantDigits: 2 })));
  }
  parts.push(text(`model_${scorer.state}`));
  return parts.join(' · ');
}
