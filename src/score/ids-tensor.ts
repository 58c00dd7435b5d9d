import { type Tensor2D, tensor2d } from '@tensorflow/tfjs-core';

/** Rows of ids, filled up with 0 to one length; the caller disposes it. */
export function idsTensor(rows: readonly (readonly number[])[], least: number): Tensor2D {
  const width = rows.reduce((longest, row) => Math.max(longest, row.length), least);
  const flat = new Int32Array(rows.length * width);
  rows.forEach((row, at) => {
    flat.set(row, at * width);
  });
  return tensor2d(flat, [rows.length, width], 'int32');
}
