import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ReadFile } from '../../../../src/score/pack';
import { smallModel } from '../../../small-toxicity-model';

/** Folder with the published graph and vocabulary, and with what makes noise for its weights. */
export const PUBLISHED_FOLDER = fileURLToPath(
  new URL('../../../../../shared/tfjs-toxicity/', import.meta.url),
);
const MAKER = join(PUBLISHED_FOLDER, 'make-weights.mjs');

/** Why the published graph is not tried; empty where its description lies beside the project. */
export const noPublishedGraph = existsSync(MAKER) ? '' : `${MAKER} is not there`;

/** Reads the small model. */
export function readSmall(files = smallModel()): ReadFile {
  return async (name) => {
    const file = files.get(name);
    if (!file) throw new Error(`no file ${name}`);
    return file.slice().buffer;
  };
}

/** Writes the published graph with noise for weights to a temporary folder. @returns the folder */
export function writePublishedGraph(): string {
  const dir = mkdtempSync(join(tmpdir(), 'foldaway-toxicity-'));
  execFileSync(process.execPath, [MAKER, dir], { stdio: 'ignore' });
  return dir;
}

/** Reads a folder. */
export function readFolder(dir: string): ReadFile {
  return async (name) => {
    const bytes = readFileSync(join(dir, name));
    return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  };
}
