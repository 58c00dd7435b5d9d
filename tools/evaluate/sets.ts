import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Label } from '../../src/core/labels.ts';
import type { Offsets } from './metrics.ts';

/** A labelled comment; a label that is missing is unknown. */
export interface Row {
  id: string;
  text: string;
  labels: Partial<Record<Label, number>>;
  split: 'train' | 'dev' | 'test';
  spans?: Offsets;
}

export const SETS = [
  'civil_toxicity',
  'jigsaw_wiki',
  'wiki_bias_testset',
  'context_toxicity',
  'openai_moderation',
  'gab_hate',
  'dynahate',
  'hatexplain',
  'toxigen_annotated',
  'cad',
  'unhealthy_conversations',
  'identity_templates',
  'civil_toxic_spans',
  'paradetox',
  'davidson',
  'measuring_hate_speech',
  'edos',
  'hatemoji_build',
  'implicit_hate',
  'mlma',
  'stormfront',
  'ethos',
] as const;

/** Sets that nothing was trained on: all of their rows are measured where they have no test split. */
const WHOLE = new Set(['wiki_bias_testset', 'openai_moderation', 'unhealthy_conversations']);

/**
 * Rows of a set that are measured: its test split, or all of a set kept for measuring.
 * @throws Error in one sentence when the data is not there
 */
export function rowsOf(folder: string, name: string, split: Row['split']): Row[] {
  const file = join(folder, `${name}.jsonl.gz`);
  if (!existsSync(file)) {
    throw new Error(
      `${file} is not there; evaluate needs the labelled data (--data DIR, else ../shared/data).`,
    );
  }
  const rows = gunzipSync(readFileSync(file))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row);
  return WHOLE.has(name) && split === 'test' ? rows : rows.filter((row) => row.split === split);
}
