import type { Span as CoreSpan, EngineInfo } from '../core/engine';
import { LABEL_COUNT } from '../core/labels';
import type { Answer, Judge, ScoreReply, ScorerState } from '../core/messages';
import { EnginePool } from './engine-pool';
import { measure } from './measure';
import { readPart } from './most-characters';
import { PackError } from './pack-error';
import type { HostedScorer, ScorerInfo, Span } from './scorer';

const URGENT = 1;

function engineInfo({ id, name, version, backend, tolerance }: ScorerInfo): EngineInfo {
  return { id, name, version, backend, tolerance };
}

function rows(
  scores: Float32Array,
  reasons: readonly ('empty' | 'language' | null)[],
): ScoreReply['results'] {
  return reasons.map((reason, i) => {
    const row = [...scores.subarray(i * LABEL_COUNT, (i + 1) * LABEL_COUNT)];
    if (reason) return reason;
    // Four decimals are more than the model knows, and a quarter of the message's size.
    return row.some(Number.isNaN) ? 'failed' : row.map((p) => Math.round(p * 1e4) / 1e4);
  });
}

/** One weight a span, relative to the heaviest: what a reader needs to see. */
function plainSpans(spans: readonly Span[]): CoreSpan[] {
  const heaviest = Math.max(1e-6, ...spans.map(({ weight }) => weight));
  return spans.map(({ start, end, weight }) => ({ start, end, weight: weight / heaviest }));
}

function sentence(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Does `work` after `ms`, unless what it gives back is called before. */
export type Later = (work: () => void, ms: number) => () => void;

const never: Later = () => () => {};

/**
 * Makes a judge of hosted scorers: answers with plain data or one sentence, and keeps what the popup tells of it.
 * @param make gives a new scorer of an engine
 * @param now milliseconds since some moment
 * @param later without it, an engine stays loaded until another takes its place
 */
export function createJudge(
  make: (engine: string) => HostedScorer,
  now: () => number,
  later: Later = never,
): Judge {
  let status: ScorerState = { state: 'idle', engine: null, msPerComment: null };
  const emptied = () => {
    if (status.state !== 'failed') status = { state: 'idle', engine: null, msPerComment: null };
  };
  const pool = new EnginePool({ make, later, emptied });

  function begin(engine: string): void {
    if (status.engine && status.engine.id !== engine) {
      status = { state: 'loading', engine: null, msPerComment: null };
    } else if (status.state !== 'ready') status = { ...status, state: 'loading', problem: undefined };
  }

  async function answer<G, T>(
    engine: string,
    ask: (scorer: HostedScorer) => Promise<G>,
    reply: (given: G, info: ScorerInfo) => T,
  ): Promise<Answer<T>> {
    try {
      begin(engine);
      return await pool.use(engine, async (scorer) => {
        // Asked at once: what is to be judged is on its way while the model loads.
        const [info, given] = await Promise.all([scorer.info(), ask(scorer)]);
        status = { ...status, state: 'ready', engine: engineInfo(info), problem: undefined };
        return { ok: reply(given, info) };
      });
    } catch (error) {
      const problem = sentence(error);
      const fault = error instanceof PackError ? error.fault : undefined;
      status = { state: 'failed', engine: null, msPerComment: null, problem, fault, failed: engine };
      return { problem, fault };
    }
  }

  return {
    score: (texts, urgent, engine) =>
      answer(
        engine,
        (scorer) => scorer.judge(texts.map(readPart), { priority: urgent ? URGENT : 0 }),
        ({ scores, reasons, milliseconds }, info) => {
          status = { ...status, msPerComment: milliseconds ?? status.msPerComment };
          return { results: rows(scores, reasons), engine: engineInfo(info) };
        },
      ),
    explain: (text, engine) => answer(engine, (scorer) => scorer.explain(readPart(text)), plainSpans),
    state: async () => status,
    measure: (engine) => measure(() => make(engine), now),
  };
}
