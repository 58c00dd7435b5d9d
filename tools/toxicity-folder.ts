import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PackError } from '../src/score/pack-error.ts';
import type { Scorer } from '../src/score/scorer.ts';
import { loadToxicity } from '../src/score/tfjs-toxicity/load.ts';

/**
 * Loads the published toxicity model from a folder with `model.json`, `vocab.json` and the weight shards.
 * @param wasmFolder folder of TensorFlow.js's WASM binaries, closed by a slash
 * @throws PackError in one sentence when a file is missing or damaged
 */
export function loadToxicityFromFolder(dir: string, wasmFolder: string): Promise<Scorer> {
  const read = async (name: string): Promise<ArrayBuffer> => {
    const bytes = await readFile(join(dir, name)).catch(() => {
      throw new PackError(
        'missing',
        `${join(dir, name)} is not there; --model takes the folder of the model's files.`,
      );
    });
    return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  };
  return loadToxicity({ read, wasmFolder });
}
