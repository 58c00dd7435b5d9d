/** How probable each label is for each text, and why a text got no probabilities. */

/** Why a text has no probabilities: nothing to read in it, or not in the language the pack knows. */
export type Reason = 'empty' | 'language';

/** Scores of some texts, with the reason beside every text that could not be judged. */
export interface Judgement {
  /** Probabilities 0..1, row by row, shape [texts, 7] in label order; NaN where a text was not judged. */
  scores: Float32Array;
  /** One entry per text: null where it was judged. */
  reasons: (Reason | null)[];
}

export interface ScoreOptions {
  /** Higher goes first (comments in the viewport above the rest). Default 0. */
  priority?: number;
  /** Gives up what has not been scored yet; the promise rejects with the signal's reason. */
  signal?: AbortSignal;
}

/** A stretch of the text that carried the verdict. */
export interface Span {
  /** Offsets in UTF-16 units of the text as given, [start, end). */
  start: number;
  end: number;
  /** By how much each label's probability falls without this stretch, in label order; never below 0. */
  weights: number[];
}

export type Backend = 'wasm' | 'cpu';
export type EngineId = 'builtin' | 'tfjs-toxicity';

export interface ScorerInfo {
  engine: EngineId;
  /** What TensorFlow.js runs on; 'cpu' is the slow fallback and worth showing. */
  backend: Backend;
  name: string;
  version: string;
  /** Probability at which a comment folds, for each tolerance 0..100 (101 values, rising; the last is above 1). */
  tolerance: number[];
  /** Milliseconds that loading took, from the first read to the first answer. */
  loadMilliseconds: number;
}

export interface Scorer {
  readonly info: ScorerInfo;
  /** @returns probabilities of shape [texts, 7]; NaN for a text that could not be judged, never an exception for it */
  score(texts: string[], options?: ScoreOptions): Promise<Float32Array>;
  /** As score, and says why a text was not judged. */
  judge(texts: string[], options?: ScoreOptions): Promise<Judgement>;
  /** @returns the spans that carried the verdict on this text, in text order; none where it was not judged */
  explain(text: string): Promise<Span[]>;
  /** Frees the model. A second call does nothing. */
  dispose(): void;
}

/** A scorer that lives elsewhere (in a worker) and is loaded when first needed. */
export interface HostedScorer extends Omit<Scorer, 'info'> {
  /** Loads the model if need be. @throws PackError when the pack is missing or damaged */
  info(): Promise<ScorerInfo>;
}
