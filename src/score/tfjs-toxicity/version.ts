import { blobId } from '../../core/blob-id';
import { PUBLISHED } from '../../core/published-model';
import type { ReadFile } from '../pack';
import { shardsOf } from './kept-graph';

/** Version of the published model, as its publishers number it. */
const VERSION = '1';

/**
 * Version of the model in kept files: that of the published one, or with the start of the last shard's id
 * where the weights are others, so that judgements of the two are never taken for each other.
 */
export async function versionOf(read: ReadFile): Promise<string> {
  const last = (await shardsOf(read)).at(-1) ?? 'model.json';
  const id = await blobId(await read(last));
  const published = PUBLISHED.files.some((file) => file.name === last && file.blob === id);
  return published ? VERSION : `${VERSION}-${id.slice(0, 7)}`;
}
