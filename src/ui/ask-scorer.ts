import type { EngineInfo, Span } from '../core/engine';
import type { Unjudged } from '../core/verdict';
import { send } from '../platform/messages';

/** What the scorer made of some texts, or one sentence that says why nothing. */
export type ScorerAnswer =
  | { readonly engine: EngineInfo; readonly results: readonly (readonly number[] | Unjudged)[] }
  | { readonly problem: string };

/** Has texts judged that somebody is waiting for. Never throws: a background that is gone is a problem told. */
export async function askScores(texts: readonly string[]): Promise<ScorerAnswer> {
  try {
    const answer = await send('scorer-score', { texts: [...texts], urgent: true });
    if ('problem' in answer) return answer;
    const { engine, results } = answer.ok;
    // JSON knows no NaN: a score that is not known travels as null.
    return {
      engine,
      results: results.map((one) => (typeof one === 'string' ? one : one.map((p) => p ?? Number.NaN))),
    };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

/** The words that carried a verdict; null where they could not be worked out. */
export async function askSpans(text: string): Promise<readonly Span[] | null> {
  const answer = await send('scorer-explain', { text }).catch(() => null);
  return answer && 'ok' in answer ? answer.ok : null;
}
