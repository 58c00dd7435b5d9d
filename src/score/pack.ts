import { PackError } from './pack-error';
import { type PackEntry, type PackFile, parsePack } from './pack-file';
import { parseTokenizer, type TokenizerTables } from './tables';

/** Reads one file of a pack by its name. Rejects where there is none. */
export type ReadFile = (name: string) => Promise<ArrayBuffer>;

/** A pack in memory, every file of it checked for size and SHA-256. */
export interface Pack {
  description: PackFile;
  tokenizer: TokenizerTables;
  /** `model.json`, parsed. */
  model: unknown;
  /** Bytes of every file by name. */
  files: ReadonlyMap<string, ArrayBuffer>;
}

const DESCRIPTION = 'pack.json';

/** @throws PackError in one sentence that says which file is missing or damaged */
export async function loadPack(read: ReadFile): Promise<Pack> {
  const description = parsePack(decode(await readOrSay(read, DESCRIPTION)));
  const files = new Map<string, ArrayBuffer>();
  await Promise.all(
    description.files.map(async (entry) => {
      const bytes = await readOrSay(read, entry.name);
      await check(entry, bytes);
      files.set(entry.name, bytes);
    }),
  );
  const tokenizer = parseTokenizer(parseJson(description.tokenizer, files));
  if (!tokenizer) {
    throw new PackError(
      'unsupported',
      `The model pack's ${description.tokenizer} is not one this version reads; update the extension or the pack.`,
    );
  }
  return { description, tokenizer, model: parseJson(description.model, files), files };
}

async function readOrSay(read: ReadFile, name: string): Promise<ArrayBuffer> {
  try {
    return await read(name);
  } catch (error) {
    const why = error instanceof Error ? ` (${error.message})` : '';
    throw new PackError('missing', `The model pack lacks the file ${name}${why}; install it again.`);
  }
}

async function check(entry: PackEntry, bytes: ArrayBuffer): Promise<void> {
  if (bytes.byteLength !== entry.bytes) {
    throw new PackError(
      'damaged',
      `The model pack is damaged: ${entry.name} has ${bytes.byteLength} bytes instead of ${entry.bytes}; install it again.`,
    );
  }
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const found = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  if (found !== entry.sha256) {
    throw new PackError(
      'damaged',
      `The model pack is damaged: the content of ${entry.name} is not what it should be; install it again.`,
    );
  }
}

function parseJson(name: string, files: ReadonlyMap<string, ArrayBuffer>): unknown {
  const bytes = files.get(name);
  if (!bytes) {
    throw new PackError(
      'damaged',
      `The model pack is damaged: pack.json does not list ${name}; install it again.`,
    );
  }
  try {
    return JSON.parse(decode(bytes));
  } catch {
    throw new PackError('damaged', `The model pack is damaged: ${name} is not valid JSON; install it again.`);
  }
}

function decode(bytes: ArrayBuffer): string {
  return new TextDecoder().decode(bytes);
}
