import type { Engine, EngineInput } from '../engine';
import { PackError } from '../pack-error';
import type { ScorerInfo } from '../scorer';
import { classify } from './classify';
import type { KeptClassifier } from './kept-classifier';
import { whyNot } from './readable';

/** As many tokens as the graph reads of one row; it passes over the rest. */
const WINDOW = 128;
/** The vocabulary's sign for a character it does not know. */
const UNKNOWN = 0;

/** The published toxicity model with its tokenizer. */
export class ToxicityEngine implements Engine {
  readonly window = WINDOW;
  readonly blank = UNKNOWN;
  readonly pointer = null;
  #running = 0;
  #disposed = false;

  /**
   * @param classifier loaded
   * @param outputOf which output of its graph answers for each label
   */
  constructor(
    readonly info: ScorerInfo,
    readonly classifier: KeptClassifier,
    readonly outputOf: readonly number[],
  ) {}

  read(text: string): EngineInput {
    const { words } = this.classifier;
    const reason = words ? whyNot(text, (word) => words.isKnown(word)) : 'empty';
    if (!words || reason) return { ids: [], stretches: [], reason };
    const tokens = words.read(text);
    return { ...tokens, reason: tokens.ids.length === 0 ? 'empty' : null };
  }

  async run(windows: readonly (readonly number[])[]): Promise<Float32Array> {
    const { graph } = this.classifier;
    if (!graph || this.#disposed) throw new PackError('missing', 'The published model was unloaded.');
    this.#running += 1;
    try {
      return await classify(graph, windows, this.outputOf);
    } finally {
      this.#running -= 1;
      this.#freeWhenIdle();
    }
  }

  /** Frees the weights; those of a run under way when it has ended. */
  dispose(): void {
    this.#disposed = true;
    this.#freeWhenIdle();
  }

  #freeWhenIdle(): void {
    if (this.#disposed && this.#running === 0) this.classifier.dispose();
  }
}
