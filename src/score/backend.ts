import '@tensorflow/tfjs-backend-cpu';
import { setThreadsCount, setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { env, getBackend, ready, setBackend } from '@tensorflow/tfjs-core';
import { PackError } from './pack-error';
import type { Backend } from './scorer';

let starting: Promise<Backend> | null = null;

/**
 * Brings TensorFlow.js up, on WASM (SIMD, one thread) or else on the slow CPU backend, and says on which.
 * Asked again, it answers the same.
 * @param wasmFolder address or path of the folder with the WASM binaries, closed by a slash
 * @throws PackError where not even the CPU backend starts
 */
export function startBackend(wasmFolder: string): Promise<Backend> {
  starting ??= start(wasmFolder).catch((error: unknown) => {
    starting = null;
    throw error;
  });
  return starting;
}

async function start(wasmFolder: string): Promise<Backend> {
  // The threaded build spawns a worker from a blob: address, which the extension's own policy kills.
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  setThreadsCount(1);
  setWasmPaths(wasmFolder);
  if (await tryBackend('wasm')) return 'wasm';
  if (await tryBackend('cpu')) return 'cpu';
  throw new PackError('backend', 'TensorFlow.js could not start on this browser; update the browser.');
}

/** setBackend answers false, or throws, where the binary cannot be run: without a look, it falls silently. */
async function tryBackend(name: Backend): Promise<boolean> {
  try {
    if (!(await setBackend(name))) return false;
    await ready();
    return getBackend() === name;
  } catch {
    return false;
  }
}
