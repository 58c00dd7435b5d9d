import * as v from 'valibot';
import { blobKey, INSTALLED, KEPT_CACHE, SourceSchema } from '../../core/kept-model';
import type { ReadFile } from '../pack';
import { PackError } from '../pack-error';

const NOT_HERE =
  'The published model is not in this browser. Download it in the options under “Model”, or choose the built-in one there.';

/**
 * Reads the downloaded model from the extension's Cache Storage.
 * @param folder address under which its contents are kept
 * @throws PackError when no model is there
 */
export async function readKept(folder: string): Promise<ReadFile> {
  const get = async (key: string): Promise<ArrayBuffer> => {
    const kept = await caches.match(folder + key, { cacheName: KEPT_CACHE });
    if (!kept) throw new PackError('missing', NOT_HERE);
    return kept.arrayBuffer();
  };
  const text = new TextDecoder().decode(await get(INSTALLED));
  const { files } = v.parse(SourceSchema, JSON.parse(text));
  return async (name) => {
    const file = files.find((one) => one.name === name);
    if (!file)
      throw new PackError('damaged', `The downloaded model has no ${name}; remove it and download it again.`);
    return get(blobKey(file.blob));
  };
}
