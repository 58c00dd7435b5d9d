/** How probable each label is for each text, and why a text got no probabilities. */

import type { EngineInfo, Span as VerdictSpan } from '../core/engine';

/** Why a text has no probabilities: nothing to read in it, or not in the language the pack knows. */
export type Reason = 'empty' | 'language';

/** Scores of some texts, with the reason beside every text that could not be judged. */
export interface Judgement {
  /** Probabilities 0..1, row by row, shape [texts, 7] in label order; NaN where a text was not judged. */
  scores: Float32Array;
  /** One entry per text: null where it was judged. */
  reasons: (Reason | null)[];
  /** What a text takes the model lately, without the wait for its turn; null until it has judged one. */
  milliseconds: number | null;
}

/** How a request is to be served. */
export interface ScoreOptions {
  /** Higher goes first (comments in the viewport above the rest). Default 0. */
  priority?: number;
  /** Gives up what has not been scored yet; the promise rejects with the signal's reason. */
  signal?: AbortSignal;
}

/** A stretch of the text that carried the verdict; `weight` is that of the likeliest label. */
export interface Span extends VerdictSpan {
  /** How much of each label's verdict hangs on this stretch, 0..1, in label order. */
  readonly weights: readonly number[];
}

export type Backend = EngineInfo['backend'];
export type EngineId = 'builtin' | 'tfjs-toxicity';

/** The engine as the reader sees it, and how long it took to come up. */
export interface ScorerInfo extends EngineInfo {
  readonly id: EngineId;
  /** Milliseconds that loading took, from the first read to the first answer. */
  readonly loadMilliseconds: number;
}

/** Judges texts. */
export interface Scorer {
  readonly info: ScorerInfo;
  /** @returns probabilities of shape [texts, 7]; NaN for a text that could not be judged, never an exception for it */
  score(texts: readonly string[], options?: ScoreOptions): Promise<Float32Array>;
  /** As score, and says why a text was not judged. */
  judge(texts: readonly string[], options?: ScoreOptions): Promise<Judgement>;
  /** @returns the spans that carried the verdict on this text, in text order; none where it was not judged */
  explain(text: string): Promise<Span[]>;
  /** Frees the model. A second call does nothing. */
  dispose(): void;
}

/** What TensorFlow.js holds: all engines of one context together. */
export interface Memory {
  readonly tensors: number;
  readonly bytes: number;
}

/** A scorer that lives elsewhere (in a worker) and is loaded when first needed. */
export interface HostedScorer extends Omit<Scorer, 'info'> {
  /** Loads the model if need be. @throws PackError when the pack is missing or damaged */
  info(): Promise<ScorerInfo>;
  /** What the model takes where it lives. Loads it if need be. */
  memory(): Promise<Memory>;
}
