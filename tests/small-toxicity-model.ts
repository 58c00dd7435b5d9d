/*
 * A stand-in for the published toxicity model, small enough to be written here: a graph with the same inputs
 * and outputs, made of operations that the published one uses too. Each token has seven weights; a label's
 * probability is the sigmoid of the sum over a text's tokens. Its weights are noise, so its scores mean nothing.
 */

const OUTPUTS = [
  'identity_attack',
  'insult',
  'obscene',
  'severe_toxicity',
  'sexual_explicit',
  'threat',
  'toxicity',
];
const SHARDS = 7;
const RESERVED = ['�', '<s>', '</s>', 'extra_token_id_1', 'extra_token_id_2', 'extra_token_id_3'];
const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,!?\'"-:;()▁';

type Type = 'float32' | 'int32';
interface Weight {
  name: string;
  shape: number[];
  dtype: Type;
  values: number[];
}

const TYPES = { float32: 'DT_FLOAT', int32: 'DT_INT32' };
const typed = (type: Type) => ({ type: TYPES[type] });

function constant({ name, dtype, shape }: Weight) {
  const tensorShape = { dim: shape.map((size) => ({ size: String(size) })) };
  return {
    name,
    op: 'Const',
    attr: { dtype: typed(dtype), value: { tensor: { dtype: TYPES[dtype], tensorShape } } },
  };
}

function noise(count: number): number[] {
  let seed = 7;
  return Array.from({ length: count }, () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) | 0;
    return seed / 2 ** 31;
  });
}

function weightsFor(words: number): Weight[] {
  const numbers: [string, number[], number[]][] = [
    ['zero', [], [0]],
    ['one', [], [1]],
    ['first', [1], [0]],
    ['flat', [1], [-1]],
    ['from', [2], [0, 0]],
    ['to', [2], [0, 1]],
    ['step', [2], [1, 1]],
    ['labels', [], [OUTPUTS.length]],
  ];
  return [
    {
      name: 'weights',
      shape: [words, OUTPUTS.length],
      dtype: 'float32',
      values: noise(words * OUTPUTS.length),
    },
    { name: 'whole', shape: [], dtype: 'float32', values: [1] },
    ...numbers.map(([name, shape, values]) => ({ name, shape, dtype: 'int32' as const, values })),
  ];
}

function headOf(label: string, i: number) {
  const float = { T: typed('float32') };
  return [
    { name: `${label}/yes`, op: 'Sigmoid', input: [i === 0 ? 'heads' : `heads:${i}`], attr: float },
    { name: `${label}/no`, op: 'Sub', input: ['whole', `${label}/yes`], attr: float },
    {
      name: `${label}/predictions/probabilities`,
      op: 'ConcatV2',
      input: [`${label}/no`, `${label}/yes`, 'one'],
      attr: { ...float, Tidx: typed('int32'), N: { i: '2' } },
    },
  ];
}

function graphOf(weights: readonly Weight[]) {
  const any = { shape: { unknownRank: true } };
  const int = { T: typed('int32') };
  return [
    { name: 'Placeholder', op: 'Placeholder', attr: { dtype: typed('int32'), shape: any.shape } },
    { name: 'Placeholder_1', op: 'Placeholder', attr: { dtype: typed('int32'), shape: any.shape } },
    ...weights.map(constant),
    // As the published graph, this one has an output of a shape that only the values tell.
    { name: 'known', op: 'Greater', input: ['Placeholder', 'flat'], attr: int },
    { name: 'where', op: 'Where', input: ['known'], attr: {} },
    { name: 'places', op: 'Reshape', input: ['where', 'flat'], attr: {} },
    { name: 'ids', op: 'GatherV2', input: ['Placeholder', 'places', 'zero'], attr: {} },
    { name: 'each', op: 'GatherV2', input: ['weights', 'ids', 'zero'], attr: {} },
    {
      name: 'rows',
      op: 'StridedSlice',
      input: ['Placeholder_1', 'from', 'to', 'step'],
      attr: { begin_mask: { i: '1' }, end_mask: { i: '1' } },
    },
    { name: 'last', op: 'Max', input: ['rows', 'both'], attr: { keep_dims: { b: false } } },
    { name: 'count', op: 'Add', input: ['last', 'one'], attr: int },
    { name: 'shape', op: 'Pack', input: ['count', 'labels'], attr: { axis: { i: '0' }, N: { i: '2' } } },
    { name: 'sums', op: 'ScatterNd', input: ['rows', 'each', 'shape'], attr: {} },
    {
      name: 'heads',
      op: 'Split',
      input: ['one', 'sums'],
      attr: { num_split: { i: String(OUTPUTS.length) } },
    },
    ...OUTPUTS.flatMap(headOf),
  ];
}

function bytesOf(weights: readonly Weight[]): Uint8Array {
  const buffers = weights.map(({ dtype, values }) =>
    dtype === 'int32' ? Int32Array.from(values) : Float32Array.from(values),
  );
  return new Uint8Array(buffers.flatMap((buffer) => [...new Uint8Array(buffer.buffer)]));
}

function vocabulary(words: number): [string, number][] {
  const letters = [...LETTERS].map((letter): [string, number] => [letter, -8]);
  const common = ['▁the', '▁a', '▁you', '▁are', '▁is', 'ing', 'er', '▁comment', '▁and', '▁to'];
  const known = [
    ...RESERVED.map((word): [string, number] => [word, 0]),
    ...letters,
    ...common.map((word, i): [string, number] => [word, -4 - i / 10]),
  ];
  const rest = Math.max(0, words - known.length);
  return [...known, ...Array.from({ length: rest }, (_, i): [string, number] => [`▁word${i}`, -9])];
}

/**
 * The files of the small model, by name: `model.json`, `vocab.json` and seven shards.
 * @param words tokens in its vocabulary; each makes the shards 28 bytes longer together
 */
export function smallModel(words = 1000): Map<string, Uint8Array<ArrayBuffer>> {
  const weights = [
    ...weightsFor(words),
    { name: 'both', shape: [2], dtype: 'int32' as const, values: [0, 1] },
  ];
  const data = bytesOf(weights);
  const shard = Math.ceil(data.length / SHARDS);
  const paths = Array.from({ length: SHARDS }, (_, i) => `group1-shard${i + 1}of${SHARDS}`);
  const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
  const described = weights.map(({ name, shape, dtype }) => ({ name, shape, dtype }));
  return new Map([
    [
      'model.json',
      json({
        modelTopology: { node: graphOf(weights), versions: { producer: 987 } },
        weightsManifest: [{ paths, weights: described }],
      }),
    ],
    ['vocab.json', json(vocabulary(words))],
    ...paths.map((path, i): [string, Uint8Array<ArrayBuffer>] => [
      path,
      data.slice(i * shard, (i + 1) * shard) as Uint8Array<ArrayBuffer>,
    ]),
  ]);
}
