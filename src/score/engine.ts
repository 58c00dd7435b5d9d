import type { Reason, ScorerInfo } from './scorer';

/** A stretch of the original text: a word, or what one engine takes for one. */
export interface Stretch {
  /** Which of the input's ids are its pieces, [from, to). */
  from: number;
  to: number;
  start: number;
  end: number;
}

/** A text as an engine reads it. */
export interface EngineInput {
  ids: readonly number[];
  stretches: readonly Stretch[];
  /** Why it is not to be judged; null where it is. */
  reason: Reason | null;
}

/** Points at the words that make a text toxic. */
export interface Pointer {
  /** A word counts from this probability on. */
  readonly least: number;
  /** How likely raters would mark each piece as what makes the text toxic; one probability per id. */
  point(ids: readonly number[]): Promise<Float32Array>;
}

/** A model with its tokenizer. Everything around it (queue, cache, windows, explanations) is EngineScorer's. */
export interface Engine {
  readonly info: ScorerInfo;
  /** Pieces a window holds at most. */
  readonly window: number;
  /** Pieces of the narrower window by which long texts are judged beside it, where the model is better for it. */
  readonly near?: number | undefined;
  /** The id that stands for "some word", used to blank words out. */
  readonly blank: number;
  /** Never throws, whatever the text. */
  read(text: string): EngineInput;
  /** @returns probabilities of shape [windows, 7] in label order; leaves no tensor behind */
  run(windows: readonly (readonly number[])[]): Promise<Float32Array>;
  /** Where the model has learnt which words raters mark; null where it has not. */
  readonly pointer: Pointer | null;
  dispose(): void;
}
