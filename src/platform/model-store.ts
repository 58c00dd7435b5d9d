import { KEPT_ADDRESS, KEPT_CACHE, type KeptStore, NoRoom } from '../core/kept-model';

/** The downloaded model in the extension's Cache Storage. Nothing of it is ever sent. */
export function modelStore(): KeptStore {
  const open = () => caches.open(KEPT_CACHE);
  const address = (key: string) => KEPT_ADDRESS + key;
  return {
    async get(key) {
      return (await (await open()).match(address(key)))?.arrayBuffer();
    },
    async put(key, content) {
      try {
        await (await open()).put(address(key), new Response(content));
      } catch (error) {
        throw isFull(error) ? new NoRoom('The browser gives the extension no more room.') : error;
      }
    },
    async remove(keys) {
      const cache = await open();
      await Promise.all(keys.map((key) => cache.delete(address(key))));
    },
    async keys() {
      const requests = await (await open()).keys();
      return requests.map(({ url }) => url.slice(KEPT_ADDRESS.length));
    },
    async room() {
      const { quota, usage } = await navigator.storage.estimate();
      return quota === undefined || usage === undefined ? null : Math.max(0, quota - usage);
    },
  };
}

function isFull(error: unknown): boolean {
  return error instanceof DOMException && /quota/i.test(`${error.name} ${error.message}`);
}

/**
 * Does `work` unless another page of the extension is at it.
 * @returns whether it was done
 */
export async function alone(name: string, work: () => Promise<void>): Promise<boolean> {
  return navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
    if (lock) await work();
    return lock !== null;
  });
}
