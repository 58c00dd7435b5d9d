import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { blobKey, INSTALLED, type Source } from '../../../src/core/kept-model';
import { sizeOf } from '../../../src/core/published-model';
import { cancel, type DownloadPorts, download } from '../../../src/download/download';
import { DownloadFault, type FaultKind } from '../../../src/download/download-fault';
import { installed, removeAll, unfinished } from '../../../src/download/install';
import { MemoryStore } from '../../memory-store';
import { describeFiles, ModelServer } from '../../model-server';
import { smallModel } from '../../small-toxicity-model';

const WORDS = 8000;
const SHARD_4 = 'group1-shard4of7';

let server: ModelServer;
let store: MemoryStore;
let source: Source;
let progress: number[];
let waits: number[];

function ports(more: Partial<DownloadPorts> = {}): DownloadPorts {
  return {
    store,
    fetch: (address, init) => fetch(address, init),
    online: () => true,
    wait: async (ms) => {
      waits.push(ms);
    },
    progress: (bytes) => {
      progress.push(bytes);
    },
    signal: new AbortController().signal,
    ...more,
  };
}

/** What a download that must fail says. */
async function faultOf(work: Promise<void>): Promise<DownloadFault> {
  const fault = await work.then(
    () => null,
    (error) => error,
  );
  expect(fault).toBeInstanceOf(DownloadFault);
  return fault;
}

const file = (name: string) => {
  const found = source.files.find((one) => one.name === name);
  if (!found) throw new Error(`no file ${name}`);
  return found;
};

beforeEach(async () => {
  server = new ModelServer(smallModel(WORDS));
  await server.start();
  store = new MemoryStore();
  source = describeFiles(server.files, server.address);
  progress = [];
  waits = [];
});
afterEach(() => server.stop());

describe('download', () => {
  it('brings every file, checked, and only then makes the model the one in use', async () => {
    expect(await installed(store)).toBeNull();
    await download(source, ports());
    expect(await installed(store)).toEqual(source);
    expect(progress.at(-1)).toBe(sizeOf(source));
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    expect(progress.length).toBeGreaterThan(source.files.length);
    const kept = (await store.keys()).sort();
    expect(kept).toEqual([INSTALLED, ...source.files.map(({ blob }) => blobKey(blob))].sort());
  });

  it('goes on where the connection broke off in the middle of shard 4', async () => {
    server.mishaps.set(SHARD_4, [{ cutAfter: 12_288 }]);
    await download(source, ports());
    const ranges = server.asked.filter(({ name }) => name === SHARD_4).map(({ range }) => range);
    expect(ranges).toEqual([undefined, 'bytes=12288-']);
    expect(waits).toHaveLength(1);
    expect(await installed(store)).toEqual(source);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
  });

  it('gives up on a connection that keeps breaking, and goes on in another session', async () => {
    const dead = { cutAfter: 0 };
    server.mishaps.set(SHARD_4, [{ cutAfter: 12_288 }, dead, dead, dead, dead]);
    const fault = await faultOf(download(source, ports()));
    // A connection that is cut before its answer begins looks to the browser like no answer.
    expect(['broken', 'unreachable']).toContain(fault.kind);
    expect(await installed(store)).toBeNull();
    const before = source.files.slice(0, 5).reduce((sum, { bytes }) => sum + bytes, 0);
    expect(await unfinished(store)).toEqual({ source, bytes: before + 12_288 });
    server.asked.length = 0;
    server.mishaps.clear();
    await download(source, ports());
    expect(server.asked.map(({ name, range }) => [name, range])).toEqual([
      [SHARD_4, 'bytes=12288-'],
      ['group1-shard5of7', undefined],
      ['group1-shard6of7', undefined],
      ['group1-shard7of7', undefined],
    ]);
    expect(await installed(store)).toEqual(source);
  });

  it('takes a file from its start where the server knows no ranges', async () => {
    server.mishaps.set(SHARD_4, [{ cutAfter: 12_288 }, { status: 416 }]);
    await download(source, ports());
    const ranges = server.asked.filter(({ name }) => name === SHARD_4).map(({ range }) => range);
    expect(ranges).toEqual([undefined, 'bytes=12288-', undefined]);
    expect(await installed(store)).toEqual(source);
  });

  it('stops when the reader pauses, keeps what has come, and goes on', async () => {
    const stop = new AbortController();
    server.mishaps.set(SHARD_4, [{ stallAfter: 16_384 }]);
    const paused = download(
      source,
      ports({
        signal: stop.signal,
        progress: (bytes) => {
          progress.push(bytes);
          const before = source.files.slice(0, 5).reduce((sum, one) => sum + one.bytes, 0);
          if (bytes >= before + 16_384) stop.abort(new Error('paused'));
        },
      }),
    );
    await expect(paused).rejects.toThrow('paused');
    expect(await installed(store)).toBeNull();
    await download(source, ports());
    expect(server.asked.at(-4)).toEqual({ name: SHARD_4, range: 'bytes=16384-' });
    expect(await installed(store)).toEqual(source);
  });
});

describe('what goes wrong', () => {
  type Case = [string, FaultKind, readonly (string | number)[], () => Partial<DownloadPorts>];
  const cases: Case[] = [
    [
      'a flipped byte',
      'content',
      [SHARD_4],
      () => {
        const bytes = (server.files.get(SHARD_4) as Uint8Array).slice();
        bytes[100] = (bytes[100] as number) ^ 1;
        server.files.set(SHARD_4, bytes);
        return {};
      },
    ],
    [
      'a short file',
      'size',
      [SHARD_4, 1000],
      () => {
        server.files.set(SHARD_4, (server.files.get(SHARD_4) as Uint8Array).slice(0, 1000));
        return {};
      },
    ],
    [
      'a 404',
      'status',
      [404, SHARD_4],
      () => {
        server.files.delete(SHARD_4);
        return {};
      },
    ],
    [
      'a full store',
      'room',
      [],
      () => {
        store.limit = 150_000;
        return {};
      },
    ],
    [
      'no connection at all',
      'offline',
      ['127.0.0.1'],
      () => ({ online: () => false, fetch: () => Promise.reject(new TypeError('Failed to fetch')) }),
    ],
    [
      'a host that is blocked',
      'unreachable',
      ['127.0.0.1'],
      () => ({ fetch: () => Promise.reject(new TypeError('Failed to fetch')) }),
    ],
  ];

  it.each(cases)('%s is told as it is and leaves no half of a model', async (_, kind, facts, arrange) => {
    const more = arrange();
    const fault = await faultOf(download(source, ports(more)));
    expect(fault.kind).toBe(kind);
    for (const fact of facts) expect(fault.facts.join(' ')).toContain(String(fact));
    expect(await installed(store)).toBeNull();
    expect(await store.get(blobKey(file(SHARD_4).blob))).toBeUndefined();
  });

  it('is known before anything is asked for where the browser tells its room', async () => {
    store = new MemoryStore(100_000, true);
    const fault = await faultOf(download(source, ports()));
    expect(fault.kind).toBe('room');
    expect(server.asked).toEqual([]);
  });

  it('is forgotten by the next try: a right file takes the place of a wrong one', async () => {
    const right = server.files.get(SHARD_4) as Uint8Array;
    server.files.set(SHARD_4, right.slice().fill(1));
    expect((await faultOf(download(source, ports()))).kind).toBe('content');
    server.files.set(SHARD_4, right);
    await download(source, ports());
    expect(await installed(store)).toEqual(source);
  });

  it('leaves the model in use as it was', async () => {
    await download(source, ports());
    const other = new ModelServer(smallModel(WORDS + 1));
    await other.start();
    other.files.delete(SHARD_4);
    const wanted = describeFiles(smallModel(WORDS + 1), other.address);
    expect((await faultOf(download(wanted, ports()))).kind).toBe('status');
    await other.stop();
    expect(await installed(store)).toEqual(source);
    await cancel(store);
    expect(await installed(store)).toEqual(source);
    expect(await store.keys()).toHaveLength(1 + source.files.length);
  });
});

describe('cancel and remove', () => {
  it('leave nothing', async () => {
    server.mishaps.set(SHARD_4, [{ status: 500 }]);
    await faultOf(download(source, ports()));
    expect(store.used()).toBeGreaterThan(0);
    await cancel(store);
    expect(await store.keys()).toEqual([]);
    await download(source, ports());
    await removeAll(store);
    expect(await store.keys()).toEqual([]);
  });
});

describe('installed', () => {
  it('is none when the browser has cleared away one of its files', async () => {
    await download(source, ports());
    await store.remove([blobKey(file(SHARD_4).blob)]);
    expect(await installed(store)).toBeNull();
  });
});
