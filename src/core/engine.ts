/** The models that can be chosen; the first is there from the start. */
export const ENGINES = ['builtin', 'tfjs-toxicity'] as const;
export type EngineChoice = (typeof ENGINES)[number];

/** Which model judges, and how it runs; shown to the reader. */
export interface EngineInfo {
  /** `builtin` or `tfjs-toxicity`. */
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly backend: 'wasm' | 'cpu';
  /**
   * Probability from which a comment folds, by tolerance 0..100 (101 values, rising; the last is above 1,
   * so that 100 folds nothing).
   */
  readonly tolerance: readonly number[];
}

/** Why a model cannot be used; its sentence is the message `model_problem_<this>`. */
export type ModelFault = 'missing' | 'damaged' | 'unsupported' | 'backend' | 'stopped';

/** A run of the text that carried a verdict: UTF-16 offsets [start, end), weight 0..1. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly weight: number;
}
