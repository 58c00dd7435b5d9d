import { loadBuiltin } from '../../../src/score/builtin.ts';
import type { Scorer } from '../../../src/score/scorer.ts';
import { parseTokenizer, type TokenizerTables } from '../../../src/score/tables.ts';
import { Tokenizer } from '../../../src/score/tokenizer.ts';
import { fileReader, wasmFolder } from '../../../tools/load-scorer.ts';
import { ROOT } from '../../../tools/paths.ts';

export const PACK_FOLDER = `${ROOT}public/model`;
export const readPack = fileReader(PACK_FOLDER);

/** The shipped pack on the shipped backend. */
export function loadShipped(): Promise<Scorer> {
  return loadBuiltin({ read: readPack, wasmFolder: wasmFolder() });
}

/** What the tokenizer of the shipped pack is made of. */
export async function shippedTables(): Promise<TokenizerTables> {
  const file = JSON.parse(new TextDecoder().decode(await readPack('tokenizer.json')));
  return parseTokenizer(file) as TokenizerTables;
}

/** The tokenizer of the shipped pack. */
export async function shippedTokenizer(): Promise<Tokenizer> {
  return new Tokenizer(await shippedTables());
}
