import type { GraphModel } from '@tensorflow/tfjs-converter';
import { dispose, type Tensor, tensor1d, tensor2d } from '@tensorflow/tfjs-core';
import { LABEL_COUNT } from '../../core/labels';

/** The two classes of every output: [not so, so]. */
const CLASSES = 2;

/** Token ids one after the other, and the [row, position] of each. */
function inputsOf(rows: readonly (readonly number[])[]): { ids: Int32Array; places: Int32Array } {
  const count = rows.reduce((sum, row) => sum + row.length, 0);
  const ids = new Int32Array(count);
  const places = new Int32Array(count * 2);
  let at = 0;
  rows.forEach((row, i) => {
    row.forEach((id, position) => {
      ids[at] = id;
      places[at * 2] = i;
      places[at * 2 + 1] = position;
      at += 1;
    });
  });
  return { ids, places };
}

/**
 * What the package's `classify` does, without what it leaves undone: everything made here is disposed, and
 * the answers are read without blocking.
 * @param rows token ids, at least one a row
 * @param outputOf which output of the graph answers for each label
 * @returns probabilities of shape [rows, 7] in label order
 */
export async function classify(
  graph: GraphModel,
  rows: readonly (readonly number[])[],
  outputOf: readonly number[],
): Promise<Float32Array> {
  const { ids, places } = inputsOf(rows);
  const made: Tensor[] = [];
  try {
    made.push(tensor1d(ids, 'int32'), tensor2d(places, [ids.length, 2], 'int32'));
    const [Placeholder, Placeholder_1] = made as [Tensor, Tensor];
    const outputs = (await graph.executeAsync({ Placeholder, Placeholder_1 })) as Tensor[];
    made.push(...outputs);
    const answers = await Promise.all(outputOf.map((output) => (outputs[output] as Tensor).data()));
    const scores = new Float32Array(rows.length * LABEL_COUNT);
    answers.forEach((answer, label) => {
      rows.forEach((_, row) => {
        scores[row * LABEL_COUNT + label] = answer[row * CLASSES + 1] ?? Number.NaN;
      });
    });
    return scores;
  } finally {
    dispose(made);
  }
}
