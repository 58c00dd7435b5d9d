/* Stands in for a module that is left out of the bundle; see leave-out.ts. */

/** Fails when it is reached after all: what stands behind it is not in the extension. */
function leftOut(): never {
  throw new Error('This part of TensorFlow.js is not in the extension.');
}

export const wasmWorkerContents = '';
export default leftOut;
