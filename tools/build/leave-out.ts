import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/**
 * Parts of TensorFlow.js that cannot run in an extension: the threaded WASM build starts a worker from a
 * `blob:` address, which the extension CSP refuses, and the Node platform asks for Node's modules.
 */
const LEFT_OUT = [/tfjs-backend-wasm-threaded-simd(?:\.worker)?(?:\.js)?$/, /\/platform_node(?:\.js)?$/];

/** Puts a module that does nothing in the place of what cannot run in an extension. */
export function leaveOut(): Plugin {
  const nothing = fileURLToPath(new URL('nothing.ts', import.meta.url));
  return {
    name: 'foldaway-leave-out',
    enforce: 'pre',
    resolveId(source, importer) {
      const ofTensorFlow = importer?.includes('@tensorflow');
      return ofTensorFlow && LEFT_OUT.some((pattern) => pattern.test(source)) ? nothing : null;
    },
  };
}
