import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../paths.ts';

/** Writes the published graph with noise for its weights: as fast as the real one, and as large. */
const MAKER = join(ROOT, '../shared/tfjs-toxicity/make-weights.mjs');

/**
 * A folder with the published model's files, to time them.
 * @param given the reader's own; else stand-ins are written, where they can be
 * @returns null where neither is there
 */
export function toxicityFolder(given?: string): string | null {
  if (given) return given;
  if (!existsSync(MAKER)) return null;
  const dir = mkdtempSync(join(tmpdir(), 'foldaway-toxicity-'));
  execFileSync(process.execPath, [MAKER, dir], { stdio: 'ignore' });
  return dir;
}
