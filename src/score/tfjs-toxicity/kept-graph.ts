import type { io } from '@tensorflow/tfjs-core';
import * as v from 'valibot';
import type { ReadFile } from '../pack';
import { PackError } from '../pack-error';

const PLAIN_NAME = /^[\w.-]{1,100}$/;

const GraphFile = v.object({
  modelTopology: v.record(v.string(), v.unknown()),
  weightsManifest: v.array(
    v.object({
      paths: v.array(v.pipe(v.string(), v.regex(PLAIN_NAME))),
      weights: v.array(
        v.object({
          name: v.string(),
          shape: v.array(v.pipe(v.number(), v.integer(), v.minValue(0))),
          dtype: v.picklist(['float32', 'int32', 'bool']),
        }),
      ),
    }),
  ),
});

type Graph = v.InferOutput<typeof GraphFile>;

/** Reads JSON of a kept file. @throws PackError when it is not JSON */
export async function readJson(read: ReadFile, name: string): Promise<unknown> {
  const text = new TextDecoder().decode(await read(name));
  try {
    return JSON.parse(text);
  } catch {
    throw new PackError('damaged', `${name} is not JSON; remove the model and download it again.`);
  }
}

function parseGraph(data: unknown): Graph {
  const parsed = v.safeParse(GraphFile, data);
  if (parsed.success) return parsed.output;
  throw new PackError(
    'damaged',
    'model.json is not a TensorFlow.js graph with its weights; remove the model and download it again.',
  );
}

const BYTES = { float32: 4, int32: 4, bool: 1 };

function sizeOf({ weightsManifest }: Graph): number {
  return weightsManifest
    .flatMap(({ weights }) => weights)
    .reduce((sum, { shape, dtype }) => sum + BYTES[dtype] * shape.reduce((a, b) => a * b, 1), 0);
}

/** Reads a graph model from kept files, for `loadGraphModel`. */
export function keptGraph(read: ReadFile): Required<Pick<io.IOHandler, 'load'>> {
  return {
    async load() {
      const graph = parseGraph(await readJson(read, 'model.json'));
      const paths = graph.weightsManifest.flatMap((group) => group.paths);
      const weightData = await Promise.all(paths.map(read));
      const has = weightData.reduce((sum, { byteLength }) => sum + byteLength, 0);
      const wants = sizeOf(graph);
      if (has !== wants) {
        throw new PackError(
          'damaged',
          `The weights have ${has} bytes where the graph needs ${wants}; remove the model and download it again.`,
        );
      }
      return {
        modelTopology: graph.modelTopology,
        weightSpecs: graph.weightsManifest.flatMap(({ weights }) => weights),
        // As many buffers as there are files: joining them would hold everything twice.
        weightData,
      };
    },
  };
}

/** Names of the files that hold the weights, in their order. @throws PackError when the graph is damaged */
export async function shardsOf(read: ReadFile): Promise<string[]> {
  return parseGraph(await readJson(read, 'model.json')).weightsManifest.flatMap(({ paths }) => paths);
}
