import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { loadBuiltin } from '../src/score/builtin.ts';
import type { Scorer } from '../src/score/scorer.ts';
import { ROOT } from './paths.ts';
import { loadToxicityFromFolder } from './toxicity-folder.ts';

const ENGINES = ['builtin', 'tfjs-toxicity'] as const;

/** Folder of TensorFlow.js's WASM binaries in the installed package, closed by a slash. */
export function wasmFolder(): string {
  const require = createRequire(import.meta.url);
  return join(dirname(require.resolve('@tensorflow/tfjs-backend-wasm/package.json')), 'dist/');
}

/** Reads files of `folder` by name, as a pack's loader wants them. */
export function fileReader(folder: string): (name: string) => Promise<ArrayBuffer> {
  return async (name) => {
    const bytes = await readFile(join(folder, name));
    return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  };
}

/**
 * Loads what `--engine` and `--model` name, on the WASM backend as in the extension.
 * @param model folder of the model's files; the built-in pack where `engine` is `builtin` and none is given
 * @throws Error in one sentence when the engine is unknown or its model cannot be loaded
 */
export async function loadScorer(engine = 'builtin', model?: string): Promise<Scorer> {
  if (engine === 'builtin') {
    const read = fileReader(model ?? join(ROOT, 'public/model'));
    return loadBuiltin({ read, wasmFolder: wasmFolder() });
  }
  if (engine === 'tfjs-toxicity') {
    if (model) return loadToxicityFromFolder(model, wasmFolder());
    throw new Error('The engine tfjs-toxicity needs --model DIR, the folder with its downloaded files.');
  }
  throw new Error(`There is no engine “${engine}”; use ${ENGINES.join(' or ')}.`);
}
