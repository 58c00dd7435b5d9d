import { blobId } from '../core/blob-id';
import { type KeptStore, type Source, UNFINISHED } from '../core/kept-model';
import { PUBLISHED } from '../core/published-model';
import { asFault, DownloadFault } from './download-fault';
import { install, keepSource } from './install';
import { bytesKept, dropParts, keepChecked } from './parts';
import { parseDescription } from './source-at';

/** A file from disk. */
export interface PickedFile {
  readonly name: string;
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

const DESCRIPTION = 'source.json';
/** Base of a description that lies on disk. */
const NOWHERE = 'https://disk.foldaway.invalid/';

async function sourceOf(files: readonly PickedFile[]): Promise<Source> {
  const described = files.find(({ name }) => name === DESCRIPTION);
  if (!described) return PUBLISHED;
  return parseDescription(new TextDecoder().decode(await described.arrayBuffer()), NOWHERE);
}

/** Keeps a file that fits a wanted one by content, whatever its name; a browser may have renamed it when saving. */
async function take(store: KeptStore, source: Source, file: PickedFile): Promise<void> {
  const named = source.files.find(({ name }) => name === file.name);
  const sized = source.files.filter(({ bytes }) => bytes === file.size);
  if (sized.length === 0) {
    if (named) throw new DownloadFault('size', [file.name, file.size, named.bytes]);
    return;
  }
  const content = await file.arrayBuffer();
  const id = await blobId(content);
  const fits = sized.find(({ blob }) => blob === id);
  if (!fits && named) throw new DownloadFault('content', [file.name]);
  if (!fits) return;
  await keepChecked(store, fits, content);
  await dropParts(store, fits);
}

/**
 * Takes a model from files on disk: those of the published model, or those of the `source.json` among them.
 * What is right is kept, so that the rest can follow, from disk or by download.
 * @param progress told how many bytes are there, and of which model
 * @throws DownloadFault when a file is wrong, or `missing` when some are not there; the signal's reason when that aborts
 */
export async function pickFiles(
  picked: readonly PickedFile[],
  store: KeptStore,
  progress: (bytes: number, of: Source) => void,
  signal: AbortSignal,
): Promise<void> {
  const source = await sourceOf(picked);
  const have = () => bytesKept(store, source.files);
  try {
    await keepSource(store, UNFINISHED, source);
    for (const file of picked) {
      signal.throwIfAborted();
      if (file.name !== DESCRIPTION) await take(store, source, file);
      const kept = await have();
      progress(
        kept.reduce((sum, bytes) => sum + bytes, 0),
        source,
      );
    }
  } catch (error) {
    signal.throwIfAborted();
    throw asFault(error, source);
  }
  signal.throwIfAborted();
  const kept = await have();
  const missing = source.files.filter(({ bytes }, i) => kept[i] !== bytes);
  if (missing.length > 0) {
    throw new DownloadFault('missing', [missing.length, missing.map(({ name }) => name).join(', ')]);
  }
  await install(store, source);
}
