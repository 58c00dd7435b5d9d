import { blobId } from '../core/blob-id';
import { blobKey, type KeptStore, readPartKey, type SourceFile } from '../core/kept-model';
import { DownloadFault } from './download-fault';

interface Part {
  readonly key: string;
  readonly at: number;
  readonly bytes: number;
}

/** The kept pieces of one file, in their order. */
function partsIn(keys: readonly string[], { blob }: SourceFile): Part[] {
  const all = keys.flatMap((key) => {
    const part = readPartKey(key);
    return part?.id === blob ? [{ key, at: part.at, bytes: part.bytes }] : [];
  });
  return all.sort((a, b) => a.at - b.at);
}

/** Those that follow each other from the file's start on; what lies beyond a gap is of no use. */
function connected(parts: readonly Part[]): Part[] {
  const found: Part[] = [];
  let end = 0;
  for (const part of parts) {
    if (part.at !== end) break;
    found.push(part);
    end += part.bytes;
  }
  return found;
}

/** Forgets the pieces of a file. */
export async function dropParts(store: KeptStore, file: SourceFile): Promise<void> {
  await store.remove(partsIn(await store.keys(), file).map(({ key }) => key));
}

/** Bytes of each file that are there from its start on: all of them where it is complete and checked. */
export async function bytesKept(store: KeptStore, files: readonly SourceFile[]): Promise<number[]> {
  const keys = await store.keys();
  return files.map((file) => {
    if (keys.includes(blobKey(file.blob))) return file.bytes;
    return connected(partsIn(keys, file)).reduce((sum, { bytes }) => sum + bytes, 0);
  });
}

/** Whether a file is there whole and checked. */
export async function isKept(store: KeptStore, { blob }: SourceFile): Promise<boolean> {
  return (await store.keys()).includes(blobKey(blob));
}

async function joined(store: KeptStore, file: SourceFile): Promise<ArrayBuffer> {
  const parts = connected(partsIn(await store.keys(), file));
  const contents = await Promise.all(parts.map(({ key }) => store.get(key)));
  return new Blob(contents.flatMap((content) => content ?? [])).arrayBuffer();
}

/**
 * Checks a whole content and keeps it as one.
 * @throws DownloadFault `size` or `content` when it is not the described one; it is not kept then
 */
export async function keepChecked(store: KeptStore, file: SourceFile, content: ArrayBuffer): Promise<void> {
  if (content.byteLength !== file.bytes) {
    throw new DownloadFault('size', [file.name, content.byteLength, file.bytes]);
  }
  if ((await blobId(content)) !== file.blob) throw new DownloadFault('content', [file.name]);
  await store.put(blobKey(file.blob), content);
}

/**
 * Makes one checked content of a file's pieces.
 * @throws DownloadFault when they are not the described content; they are dropped then
 */
export async function joinParts(store: KeptStore, file: SourceFile): Promise<void> {
  const content = await joined(store, file);
  try {
    await keepChecked(store, file, content);
  } catch (error) {
    // Out of room, the pieces are still good.
    if (error instanceof DownloadFault) await dropParts(store, file);
    throw error;
  }
  await dropParts(store, file);
}
