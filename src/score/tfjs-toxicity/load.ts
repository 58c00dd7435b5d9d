import { startBackend } from '../backend';
import { EngineScorer } from '../engine-scorer';
import type { ReadFile } from '../pack';
import { PackError } from '../pack-error';
import type { Scorer, ScorerInfo } from '../scorer';
import { KeptClassifier } from './kept-classifier';
import { outputOfLabels } from './labels';
import { toxicityTolerance } from './tolerance';
import { ToxicityEngine } from './toxicity-engine';
import { versionOf } from './version';

/** What the toxicity model is loaded from. */
export interface ToxicityOptions {
  /** Reads one kept file of the model by name. */
  readonly read: ReadFile;
  /** Address or path of the folder with TensorFlow.js's WASM binaries, closed by a slash. */
  readonly wasmFolder: string;
}

async function loadEngine(classifier: KeptClassifier, wasmFolder: string): Promise<ToxicityEngine> {
  const started = performance.now();
  const backend = await startBackend(wasmFolder);
  await classifier.load();
  const outputOf = outputOfLabels(classifier.graph?.outputs.map(({ name }) => name) ?? []);
  const info: ScorerInfo = {
    id: 'tfjs-toxicity',
    name: 'TensorFlow.js toxicity',
    version: await versionOf(classifier.read),
    backend,
    tolerance: toxicityTolerance(),
    loadMilliseconds: 0,
  };
  // The first answer is the slow one: kernels are compiled and weights laid out.
  const warm = new ToxicityEngine(info, classifier, outputOf);
  await warm.run([warm.read('Hello.').ids]);
  const loadMilliseconds = performance.now() - started;
  return new ToxicityEngine({ ...info, loadMilliseconds }, classifier, outputOf);
}

function unusable(error: unknown): PackError {
  if (error instanceof PackError) return error;
  const why = error instanceof Error ? error.message : String(error);
  return new PackError(
    'damaged',
    `The published model could not be run (${why}); remove it and download it again.`,
  );
}

/**
 * Loads the published toxicity model from kept files and answers once.
 * @throws PackError when a file is missing or damaged; nothing stays in memory then
 */
export async function loadToxicity({ read, wasmFolder }: ToxicityOptions): Promise<Scorer> {
  const classifier = new KeptClassifier(read);
  try {
    return new EngineScorer(await loadEngine(classifier, wasmFolder));
  } catch (error) {
    classifier.dispose();
    throw unusable(error);
  }
}
