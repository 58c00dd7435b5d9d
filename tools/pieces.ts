import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseTokenizer } from '../src/score/tables.ts';
import { Tokenizer } from '../src/score/tokenizer.ts';
import { readArgs, runMain } from './main.ts';
import { ROOT } from './paths.ts';
import { parseLines } from './score/lines.ts';

/*
 * npm run --silent pieces -- FILE.jsonl [TOKENIZER.json]
 * One JSON line in, {"id","text"}; one out: {"id","ids","starts","ends","wordStarts"}, offsets in UTF-16 units.
 * Training asks it where in a text each piece stands.
 */

const USAGE = 'Use: npm run --silent pieces -- FILE.jsonl [TOKENIZER.json]';

async function main(): Promise<void> {
  const { positionals } = readArgs(USAGE, { allowPositionals: true });
  const [file, tables = join(ROOT, 'public/model/tokenizer.json'), ...more] = positionals;
  if (file === undefined || more.length > 0) throw new Error(USAGE);
  const parsed = parseTokenizer(JSON.parse(await readFile(tables, 'utf8')));
  if (!parsed) throw new Error(`${tables} is no tokenizer; give the tokenizer.json of a pack.`);
  const tokenizer = new Tokenizer(parsed);
  const { entries } = parseLines(await readFile(file, 'utf8'));
  for (const { id, text } of entries) {
    const { ids, starts, ends, wordStarts } = tokenizer.read(text);
    process.stdout.write(`${JSON.stringify({ id, ids, starts, ends, wordStarts })}\n`);
  }
}

runMain(main);
