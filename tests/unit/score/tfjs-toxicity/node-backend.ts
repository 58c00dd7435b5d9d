import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { backend } from '@tensorflow/tfjs-core';

/** Folder of TensorFlow.js's WASM binaries in the installed package. */
export const wasmFolder = join(
  dirname(createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm/package.json')),
  'dist/',
);

/** Bytes of the memory that the WASM backend has taken from the system; it grows and never shrinks. */
export function wasmHeap(): number {
  return (backend() as unknown as { wasm: { HEAPU8: Uint8Array } }).wasm.HEAPU8.byteLength;
}
