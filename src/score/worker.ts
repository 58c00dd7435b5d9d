import { loadBuiltin } from './builtin';
import { fetchFrom } from './fetch-file';
import { serveScorer, type WorkerScope } from './worker-serve';

serveScorer(self as unknown as WorkerScope, ({ packUrl, wasmUrl }) =>
  loadBuiltin({ read: fetchFrom(packUrl), wasmFolder: wasmUrl.endsWith('/') ? wasmUrl : `${wasmUrl}/` }),
);
