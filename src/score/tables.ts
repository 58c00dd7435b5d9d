import * as v from 'valibot';

/** Lists of ten thousand: looked through in plain loops, which take a tenth of the time. */
const listOf = <T extends string | number>(kind: 'string' | 'number') =>
  v.custom<T[]>((list) => Array.isArray(list) && list.every((entry) => typeof entry === kind));
const characters = v.record(v.string(), v.string());

/** `tokenizer.json` of a pack: the tables that undo disguises, and the pieces with their log probabilities. */
const TokenizerFile = v.object({
  version: v.literal(1),
  first: v.number(),
  tables: v.object({
    homoglyphs: characters,
    leet: characters,
    leetSecond: characters,
    masks: v.string(),
    edges: v.string(),
    splitMargin: v.number(),
    candidateMargin: v.number(),
    lexicon: v.array(v.string()),
    starred: v.array(v.string()),
    respelled: characters,
  }),
  pieces: listOf<string>('string'),
  logs: listOf<number>('number'),
});

export type TokenizerTables = v.InferOutput<typeof TokenizerFile>;
export type DisguiseTables = TokenizerTables['tables'];

/** @returns the tables, or null where `data` is no tokenizer file of this version */
export function parseTokenizer(data: unknown): TokenizerTables | null {
  const parsed = v.safeParse(TokenizerFile, data);
  return parsed.success && parsed.output.pieces.length === parsed.output.logs.length ? parsed.output : null;
}
