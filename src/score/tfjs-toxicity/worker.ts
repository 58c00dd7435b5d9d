import { serveScorer, type WorkerScope } from '../worker-serve';
import { readKept } from './kept-files';
import { loadToxicity } from './load';

/*
 * The worker of the published model. It is a script of its own, so that readers of the built-in model
 * never load what only this one needs.
 */
serveScorer(self as unknown as WorkerScope, async ({ packUrl, wasmUrl }) =>
  loadToxicity({ read: await readKept(packUrl), wasmFolder: wasmUrl }),
);
