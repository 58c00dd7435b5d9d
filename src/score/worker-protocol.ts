import type { PackFault } from './pack-error.ts';
import type { Judgement, Memory, ScorerInfo, Span } from './scorer.ts';

/** What the worker needs before it can answer anything. */
export interface WorkerConfig {
  /** Address of the pack's folder, with or without a closing slash. */
  packUrl: string;
  /** Address of the folder that holds the TensorFlow.js WASM binaries. */
  wasmUrl: string;
}

export type WorkerRequest =
  | { id: number; kind: 'load'; config: WorkerConfig }
  | { id: number; kind: 'judge'; texts: string[]; priority: number }
  | { id: number; kind: 'explain'; text: string }
  | { id: number; kind: 'memory' }
  | { id: number; kind: 'cancel'; request: number };

export type WorkerAnswer =
  | { id: number; kind: 'loaded'; info: ScorerInfo }
  | { id: number; kind: 'judged'; judgement: Judgement }
  | { id: number; kind: 'explained'; spans: Span[] }
  | { id: number; kind: 'memory'; memory: Memory }
  | { id: number; kind: 'failed'; message: string; fault?: PackFault };
