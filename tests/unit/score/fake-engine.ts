import { LABEL_COUNT } from '../../../src/core/labels.ts';
import type { Engine, EngineInput, Pointer } from '../../../src/score/engine.ts';
import type { ScorerInfo } from '../../../src/score/scorer.ts';

const INFO: ScorerInfo = {
  id: 'builtin',
  name: 'Fake',
  version: '1',
  backend: 'cpu',
  tolerance: Array.from({ length: 101 }, (_, at) => at / 99),
  loadMilliseconds: 0,
};

/**
 * An engine whose pieces are characters and whose probability is the share of "x" among them, for every
 * label. It writes down every batch.
 */
export class FakeEngine implements Engine {
  readonly info = INFO;
  readonly blank = 0;
  readonly batches: string[][] = [];
  reads = 0;
  disposed = 0;
  pointer: Pointer | null = null;
  /** A text that it cannot read, and one that no batch can be run with. */
  unreadable: string | null = null;
  unrunnable: string | null = null;
  /** Called before each batch is answered. */
  before: () => void | Promise<void> = () => undefined;

  constructor(readonly window = 64) {}

  read(text: string): EngineInput {
    this.reads++;
    if (text === this.unreadable) throw new Error('out of memory');
    const ids = [...text].map((char) => char.charCodeAt(0));
    const stretches = [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
      from: index,
      to: index + word.length,
      start: index,
      end: index + word.length,
    }));
    return { ids, stretches, reason: text === '' ? 'empty' : null };
  }

  async run(windows: readonly (readonly number[])[]): Promise<Float32Array> {
    this.batches.push(windows.map((ids) => String.fromCharCode(...ids)));
    await this.before();
    if (this.batches.at(-1)?.some((text) => text === this.unrunnable)) throw new Error('out of memory');
    const out = new Float32Array(windows.length * LABEL_COUNT);
    windows.forEach((ids, row) => {
      const share = ids.filter((id) => id === 'x'.charCodeAt(0)).length / ids.length;
      out.fill(share, row * LABEL_COUNT, (row + 1) * LABEL_COUNT);
    });
    return out;
  }

  dispose(): void {
    this.disposed++;
  }
}
