import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LABEL_COUNT } from '../../../src/core/labels.ts';
import type { Scorer } from '../../../src/score/scorer.ts';
import { parseTokenizer, type TokenizerTables } from '../../../src/score/tables.ts';
import { Tokenizer } from '../../../src/score/tokenizer.ts';
import { loadShipped, readPack } from './shipped.ts';

/* What training wrote down about texts of its own: the shipped code must come to the same. */

interface Golden {
  text: string;
  ids: number[];
  probabilities: number[] | null;
}

const golden = JSON.parse(readFileSync(new URL('./golden.json', import.meta.url), 'utf8')) as Golden[];
const TOLERATED = 1e-3;

describe('training and shipped code', () => {
  let scorer: Scorer;
  let tokenizer: Tokenizer;

  beforeAll(async () => {
    scorer = await loadShipped();
    const file = JSON.parse(new TextDecoder().decode(await readPack('tokenizer.json')));
    tokenizer = new Tokenizer(parseTokenizer(file) as TokenizerTables);
  });
  afterAll(() => scorer?.dispose());

  it('run on WASM', () => {
    expect(scorer.info.backend).toBe('wasm');
  });

  it.each(golden.map(({ text, ids }) => [text, ids] as const))('cut %j into the same pieces', (text, ids) => {
    expect(tokenizer.read(text).ids).toEqual(ids);
  });

  it('give the same probabilities', async () => {
    const { scores, reasons } = await scorer.judge(golden.map(({ text }) => text));
    const judged = golden.flatMap(({ probabilities }, row) =>
      probabilities && reasons[row] === null ? [{ probabilities, row }] : [],
    );
    expect(judged.length).toBeGreaterThan(golden.length / 2);
    for (const { probabilities, row } of judged) {
      probabilities.forEach((wanted, label) => {
        const found = scores[row * LABEL_COUNT + label] as number;
        expect(Math.abs(found - wanted), golden[row]?.text).toBeLessThan(TOLERATED);
      });
    }
  });
});
