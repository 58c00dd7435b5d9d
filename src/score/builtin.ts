import { type GraphModel, loadGraphModel } from '@tensorflow/tfjs-converter';
import type { Tensor } from '@tensorflow/tfjs-core';
import { startBackend } from './backend';
import type { Engine, EngineInput, Pointer } from './engine';
import { EngineScorer } from './engine-scorer';
import { idsTensor } from './ids-tensor';
import { isForeign } from './language';
import { loadPack, type Pack, type ReadFile } from './pack';
import { PackError } from './pack-error';
import type { PackFile } from './pack-file';
import { UNKNOWN } from './pieces';
import type { Scorer, ScorerInfo } from './scorer';
import { stretchesOf } from './stretches';
import { Tokenizer } from './tokenizer';

/** Shortest input the graph is fed; a batch of one-word comments is filled up to it. */
const LEAST_WIDTH = 4;

/** What the built-in engine is loaded from. */
export interface BuiltinOptions {
  /** Reads one file of the pack by name. */
  read: ReadFile;
  /** Address or path of the folder with TensorFlow.js's WASM binaries, closed by a slash. */
  wasmFolder: string;
}

/**
 * Loads the built-in pack. It is not tried out: a comment waits, and the first run takes as long for a comment as for
 * nothing; where that run fails, it says so in a PackError.
 * @throws PackError in one sentence where the pack is missing, damaged or too new
 */
export async function loadBuiltin({ read, wasmFolder }: BuiltinOptions): Promise<Scorer> {
  const began = performance.now();
  const [pack, backend] = await Promise.all([loadPack(read), startBackend(wasmFolder)]);
  const model = await loadModel(pack);
  const tokenizer = new Tokenizer(pack.tokenizer);
  const { name, version, tolerance } = pack.description;
  const loadMilliseconds = performance.now() - began;
  const info: ScorerInfo = { id: 'builtin', name, version, backend, tolerance, loadMilliseconds };
  return new EngineScorer(new BuiltinEngine(info, model, tokenizer, pack.description));
}

async function loadModel(pack: Pack): Promise<GraphModel> {
  const topology = pack.model as { modelTopology?: object; weightsManifest?: WeightsGroup[] };
  const groups = topology.weightsManifest ?? [];
  const shards = groups.flatMap(({ paths }) => paths).map((path) => shardOf(pack, path));
  try {
    return await loadGraphModel({
      load: async () => ({
        modelTopology: topology.modelTopology,
        format: 'graph-model',
        weightSpecs: groups.flatMap(({ weights }) => weights),
        weightData: shards,
      }),
    });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new PackError('damaged', `The model pack cannot be loaded (${why}); install it again.`);
  }
}

interface WeightsGroup {
  paths: string[];
  weights: import('@tensorflow/tfjs-core').io.WeightsManifestEntry[];
}

function shardOf(pack: Pack, path: string): ArrayBuffer {
  const bytes = pack.files.get(path);
  if (bytes) return bytes;
  throw new PackError(
    'damaged',
    `The model pack is damaged: pack.json does not list ${path}; install it again.`,
  );
}

class BuiltinEngine implements Engine {
  readonly window: number;
  readonly near: number | undefined;
  readonly blank = UNKNOWN;
  readonly pointer: Pointer | null;
  #hasRun = false;

  constructor(
    readonly info: ScorerInfo,
    private readonly model: GraphModel,
    private readonly tokenizer: Tokenizer,
    { window, near, pointsFrom: least }: PackFile,
  ) {
    this.window = window;
    this.near = near;
    this.pointer = least === undefined ? null : { least, point: (ids) => this.#execute([ids], 'marks') };
  }

  read(text: string): EngineInput {
    const reading = this.tokenizer.read(text);
    const { ids, words, hasWords } = reading;
    const { pieces } = this.tokenizer;
    // Most other scripts have no pieces at all: nothing to read for the model, and yet words.
    const foreign = isForeign(text, words, (word) => this.tokenizer.isKnown(word));
    return {
      ids,
      // Only who opens a fold asks for them.
      get stretches() {
        return stretchesOf(reading, pieces);
      },
      reason: foreign ? 'language' : hasWords ? null : 'empty',
    };
  }

  run(windows: readonly (readonly number[])[]): Promise<Float32Array> {
    return this.#execute(windows, 'probabilities');
  }

  async #execute(windows: readonly (readonly number[])[], output: string): Promise<Float32Array> {
    const ids = idsTensor(windows, LEAST_WIDTH);
    let out: Tensor | null = null;
    try {
      out = this.model.execute({ ids }, output) as Tensor;
      const data = (await out.data()) as Float32Array;
      this.#hasRun = true;
      return data;
    } catch (error) {
      if (this.#hasRun) throw error;
      const why = error instanceof Error ? error.message : String(error);
      throw new PackError('damaged', `The model pack does not run (${why}); install it again.`);
    } finally {
      ids.dispose();
      out?.dispose();
    }
  }

  dispose(): void {
    this.model.dispose();
  }
}
