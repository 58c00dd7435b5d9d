import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sizeOf } from '../../../src/core/published-model';
import { type DownloadWorld, ModelDownloads } from '../../../src/options/model-downloads';
import { MemoryStore } from '../../memory-store';
import { describeFiles, ModelServer } from '../../model-server';
import { smallModel } from '../../small-toxicity-model';

const SHARD_4 = 'group1-shard4of7';

let server: ModelServer;
let world: DownloadWorld;
let asked: string[];
let allowed: boolean;
let busyElsewhere: boolean;

/** The server's files with a description of them beside. */
function withDescription(files: Map<string, Uint8Array>): Map<string, Uint8Array> {
  const { name, files: described } = describeFiles(files, 'http://127.0.0.1/');
  const text = JSON.stringify({ name, files: described });
  return new Map([...files, ['source.json', new TextEncoder().encode(text)]]);
}

beforeEach(async () => {
  server = new ModelServer(withDescription(smallModel(4000)));
  await server.start();
  asked = [];
  allowed = true;
  busyElsewhere = false;
  world = {
    store: new MemoryStore(),
    fetch: (address, init) => fetch(address, init),
    online: () => true,
    async askAccessTo({ hostname }) {
      asked.push(hostname);
      return allowed;
    },
    async alone(work) {
      if (!busyElsewhere) await work();
      return !busyElsewhere;
    },
  };
});
afterEach(() => server.stop());

/** Opens the downloads and waits until their state is read. */
async function open(): Promise<ModelDownloads> {
  const downloads = new ModelDownloads(world);
  await until(downloads, () => downloads.state.value.at !== 'reading');
  return downloads;
}

function until(downloads: ModelDownloads, holds: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const stop = downloads.state.subscribe(() => {
      if (!holds()) return;
      resolve();
      queueMicrotask(() => stop());
    });
  });
}

const source = () => `${server.address}source.json`;

describe('ModelDownloads', () => {
  it('asks for access to the host, brings the model and has it ready', async () => {
    const downloads = await open();
    expect(downloads.state.value.at).toBe('idle');
    expect(asked).toEqual([]);
    await downloads.startAt(source());
    expect(asked[0]).toBe('127.0.0.1');
    expect(downloads.notice.value).toBeNull();
    expect(downloads.ready.value?.name).toBe('Small model');
    expect(downloads.state.value.at).toBe('idle');
  });

  it('loads nothing from a host that the reader refuses', async () => {
    allowed = false;
    const downloads = await open();
    await downloads.startAt(source());
    expect(downloads.notice.value?.kind).toBe('access');
    expect(server.asked).toEqual([]);
  });

  it('refuses what is no address', async () => {
    const downloads = await open();
    await downloads.startAt('my mirror');
    expect(downloads.notice.value).toEqual({ kind: 'address', facts: ['my mirror'] });
  });

  it('pauses, survives the page being closed, and goes on in another', async () => {
    server.mishaps.set(SHARD_4, [{ stallAfter: 8192 }]);
    const downloads = await open();
    const first = downloads.startAt(source());
    await until(downloads, () => server.asked.some(({ name }) => name === SHARD_4));
    downloads.pause();
    await first;
    expect(downloads.state.value.at).toBe('paused');
    expect(downloads.notice.value).toBeNull();
    expect(downloads.ready.value).toBeNull();

    const later = await open();
    expect(later.state.value).toEqual(downloads.state.value);
    await later.resume();
    expect(later.ready.value?.name).toBe('Small model');
  });

  it('discards what has come when the reader cancels, running or paused', async () => {
    for (const paused of [false, true]) {
      server.mishaps.set(SHARD_4, [{ stallAfter: 8192 }]);
      server.asked.length = 0;
      const downloads = await open();
      const run = downloads.startAt(source());
      await until(downloads, () => server.asked.some(({ name }) => name === SHARD_4));
      if (paused) {
        downloads.pause();
        await run;
      }
      await downloads.cancel();
      await run;
      expect(downloads.notice.value?.kind).toBe('cancelled');
      expect(downloads.state.value.at).toBe('idle');
      expect(await world.store.keys()).toEqual([]);
    }
  });

  it.each(['pause', 'cancel'] as const)('takes no further files from disk after a %s', async (stop) => {
    const downloads = await open();
    const names: string[] = [];
    const files = [...withDescription(smallModel(4000))].map(([name, bytes]) => ({
      name,
      size: bytes.length,
      arrayBuffer: async () => {
        names.push(name);
        if (name === SHARD_4) void downloads[stop]();
        return bytes.slice().buffer as ArrayBuffer;
      },
    }));
    const last = files.at(-2)?.name ?? '';
    await downloads.pick(files);
    expect(names).not.toContain(last);
    expect(downloads.ready.value).toBeNull();
    expect(downloads.state.value.at).toBe(stop === 'pause' ? 'paused' : 'idle');
    expect(downloads.notice.value?.kind).toBe(stop === 'pause' ? undefined : 'cancelled');
    if (stop === 'cancel') expect(await world.store.keys()).toEqual([]);
  });

  it('shows how much there is of a model from disk, whichever it is', async () => {
    const downloads = await open();
    const wholes = new Set<number>();
    downloads.state.subscribe((state) => {
      if (state.at === 'loading' && state.bytes > 0) wholes.add(sizeOf(state.source));
    });
    const files = smallModel(4000);
    const picked = [...withDescription(files)].map(([name, bytes]) => ({
      name,
      size: bytes.length,
      arrayBuffer: async () => bytes.slice().buffer as ArrayBuffer,
    }));
    await downloads.pick(picked);
    expect(downloads.ready.value?.name).toBe('Small model');
    expect([...wholes]).toEqual([[...files.values()].reduce((sum, { length }) => sum + length, 0)]);
  });

  it.each(['cancel', 'remove'] as const)(
    'says so where the browser does not let go of files: %s',
    async (what) => {
      const downloads = await open();
      if (what === 'remove') await downloads.startAt(source());
      else {
        server.mishaps.set(SHARD_4, [{ stallAfter: 8192 }]);
        const run = downloads.startAt(source());
        await until(downloads, () => server.asked.some(({ name }) => name === SHARD_4));
        downloads.pause();
        await run;
        void downloads.resume();
        await until(downloads, () => downloads.state.value.at === 'loading');
      }
      const { remove } = world.store;
      world.store.remove = async () => {
        throw new Error('The disk is gone.');
      };
      await downloads[what]();
      await expect.poll(() => downloads.notice.value).toEqual({ kind: 'kept', facts: ['The disk is gone.'] });
      // And can be tried again.
      world.store.remove = remove;
      await expect.poll(() => downloads.state.value.at).not.toBe('loading');
      await downloads[what]();
      expect(downloads.notice.value?.kind).toBe(what === 'remove' ? 'removed' : 'cancelled');
      expect(await world.store.keys()).toEqual([]);
    },
  );

  it('removes the model', async () => {
    const downloads = await open();
    await downloads.startAt(source());
    await downloads.remove();
    expect(downloads.notice.value?.kind).toBe('removed');
    expect(downloads.ready.value).toBeNull();
    expect(await world.store.keys()).toEqual([]);
  });

  it('sees what another page has brought when it looks again, and goes on undisturbed with its own', async () => {
    const downloads = await open();
    await (await open()).startAt(source());
    expect(downloads.ready.value).toBeNull();
    await downloads.lookAgain();
    const { value } = downloads.ready;
    expect(value?.name).toBe('Small model');
    await downloads.lookAgain();
    expect(downloads.ready.value).toBe(value);
    await downloads.remove();

    server.mishaps.set(SHARD_4, [{ stallAfter: 8192 }]);
    server.asked.length = 0;
    const run = downloads.startAt(source());
    await until(downloads, () => server.asked.some(({ name }) => name === SHARD_4));
    await downloads.lookAgain();
    expect(downloads.state.value.at).toBe('loading');
    downloads.pause();
    await run;
  });

  it('does not disturb another page that is at it', async () => {
    busyElsewhere = true;
    const downloads = await open();
    await downloads.startAt(source());
    expect(downloads.notice.value?.kind).toBe('elsewhere');
    expect(downloads.ready.value).toBeNull();
  });

  it('keeps a model that is ready while another one fails to come', async () => {
    const downloads = await open();
    await downloads.startAt(source());
    server.files.clear();
    for (const [name, bytes] of withDescription(smallModel(4001))) server.files.set(name, bytes);
    server.files.delete(SHARD_4);
    await downloads.startAt(source());
    expect(downloads.notice.value?.kind).toBe('status');
    expect(downloads.ready.value).not.toBeNull();
    expect(downloads.state.value.at).toBe('paused');
    await downloads.cancel();
    expect(downloads.ready.value).not.toBeNull();
    expect(downloads.state.value.at).toBe('idle');
  });
});
