import * as v from 'valibot';

/*
 * How a downloaded model is kept, for those who keep it and those who read it. Contents are kept under their
 * git blob id, so that what is there is known to be right, from wherever it came.
 */

const blob = v.pipe(v.string(), v.regex(/^[0-9a-f]{40}$/));
/** Greatest file that is taken; more would not fit into memory beside the rest. */
const MOST_BYTES = 512 * 1024 * 1024;

const SourceFileSchema = v.object({
  /** Plain name, under which the model asks for it. */
  name: v.pipe(v.string(), v.regex(/^[\w-][\w.-]{0,99}$/)),
  /** Where it comes from, where that is not the source's own folder. */
  address: v.optional(v.pipe(v.string(), v.url())),
  bytes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_BYTES)),
  /** Git's id of the content: SHA-1 of `blob SIZE`, a zero byte and the content; 40 hexadecimal digits. */
  blob,
});

/** What a description of a model must look like; `address` is the folder of its files. */
export const SourceSchema = v.object({
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
  address: v.pipe(v.string(), v.url()),
  files: v.pipe(v.array(SourceFileSchema), v.minLength(1), v.maxLength(100)),
});

type Described = v.InferOutput<typeof SourceSchema>;
export type SourceFile = Readonly<Described['files'][number]>;

/** Where a model comes from and which files must arrive. */
export interface Source {
  readonly name: string;
  readonly address: string;
  readonly files: readonly SourceFile[];
}

/** Name of the cache in the extension's Cache Storage. */
export const KEPT_CACHE = 'tfjs-toxicity';
/** Keys are kept under addresses of this folder, which is nowhere: a cache takes nothing but web addresses. */
export const KEPT_ADDRESS = 'https://tfjs-toxicity.foldaway.invalid/';

/** Key of the description of the model that is ready for use; there only while all its files are. */
export const INSTALLED = 'installed.json';
/** Key of the description of the model whose download is not finished. */
export const UNFINISHED = 'unfinished.json';

/** Key of a complete, checked content. */
export function blobKey(id: string): string {
  return `blob/${id}`;
}

/** Key of a piece of a content that has not arrived whole: its bytes [at, at + bytes). */
export function partKey(id: string, at: number, bytes: number): string {
  return `part/${id}/${at}/${bytes}`;
}

/** Reads such a key; null where it is another. */
export function readPartKey(key: string): { id: string; at: number; bytes: number } | null {
  const [kind, id, at, bytes] = key.split('/');
  return kind === 'part' && id && at && bytes ? { id, at: Number(at), bytes: Number(bytes) } : null;
}

/** The extension is out of room. */
export class NoRoom extends Error {
  override readonly name = 'NoRoom';
}

/** Where a downloaded model is kept: contents by key. */
export interface KeptStore {
  get(key: string): Promise<ArrayBuffer | undefined>;
  /** @throws NoRoom when the content does not fit; then nothing was kept */
  put(key: string, content: ArrayBuffer): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
  keys(): Promise<string[]>;
  /** Bytes that can still be kept; null where the browser does not tell. */
  room(): Promise<number | null>;
}
