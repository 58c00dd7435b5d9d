import { alone, modelStore } from '../platform/model-store';
import { askAccessTo } from '../platform/permissions';
import { ModelDownloads } from './model-downloads';

/** The downloads of this browser, over its network and in its Cache Storage. */
export function openDownloads(): ModelDownloads {
  return new ModelDownloads({
    store: modelStore(),
    fetch: (address, init) => fetch(address, init),
    online: () => navigator.onLine,
    askAccessTo,
    alone: (work) => alone('model-download', work),
  });
}
