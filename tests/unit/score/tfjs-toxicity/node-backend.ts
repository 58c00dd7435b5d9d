import '@tensorflow/tfjs-backend-wasm';
import { backend, env, ready, setBackend } from '@tensorflow/tfjs-core';

/** TensorFlow.js on WASM in Node, single-threaded as in the extension. */
export async function startWasm(): Promise<void> {
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  if (!(await setBackend('wasm'))) throw new Error('TensorFlow.js did not take the wasm backend.');
  await ready();
}

/** Bytes of the memory that the WASM backend has taken from the system; it grows and never shrinks. */
export function wasmHeap(): number {
  return (backend() as unknown as { wasm: { HEAPU8: Uint8Array } }).wasm.HEAPU8.byteLength;
}
