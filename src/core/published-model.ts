import type { Source, SourceFile } from './kept-model';

const FOLDER = 'https://storage.googleapis.com/tfjs-models/savedmodel/';
const SHARDS: readonly (readonly [number, string])[] = [
  [4194304, '97718a716b03d5ad479456898eb29feb53ce0258'],
  [4194304, '9bdf59ecc8cd1b20a1edc7a5d136121b5e5a12b4'],
  [4194304, 'b13610788c1f3c2b7a6e802fd80c32a0c363166c'],
  [4194304, '6239aa10ea86621a46c99b78001cb8f8d178e65f'],
  [4194304, '7d04d289ceab242f4d4810b8cbdf282d81a3e0fa'],
  [4194304, 'b16a417d406065bb24300c56aadd93133eb0b291'],
  [4086004, '02832ffbeeb34f44ad8d87a2c34c1f4a84ccee04'],
];

/** The model behind `@tensorflow-models/toxicity`, where TensorFlow publishes it (Apache-2.0). */
export const PUBLISHED: Source = {
  name: 'TensorFlow.js toxicity',
  address: `${FOLDER}toxicity/`,
  files: [
    { name: 'model.json', bytes: 173234, blob: '84fee71da8af17231181a755e61217ee1f49c813' },
    {
      name: 'vocab.json',
      address: `${FOLDER}universal_sentence_encoder/vocab.json`,
      bytes: 218327,
      blob: '995919bb1c9852a428ea18fb722d56c94928fd3e',
    },
    ...SHARDS.map(([bytes, blob], i) => ({ name: `group1-shard${i + 1}of${SHARDS.length}`, bytes, blob })),
  ],
};

/** Bytes of all files of a source. */
export function sizeOf({ files }: Source): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** Whether the files of `source` are those that TensorFlow publishes, wherever they come from. */
export function isPublished({ files }: Source): boolean {
  const known = new Map(PUBLISHED.files.map(({ name, blob }) => [name, blob]));
  return files.length === known.size && files.every(({ name, blob }) => known.get(name) === blob);
}

/** The published files in a folder elsewhere. */
export function mirrorOf(folder: string): Source {
  const files = PUBLISHED.files.map(({ name, bytes, blob }) => ({ name, bytes, blob }));
  return { ...PUBLISHED, address: folder, files };
}

/** Address of one file of a source. */
export function addressOf(source: Source, file: SourceFile): string {
  return file.address ?? new URL(file.name, source.address).href;
}
