import { beforeEach, describe, expect, it } from 'vitest';
import { PUBLISHED } from '../../../src/core/published-model';
import { DownloadFault } from '../../../src/download/download-fault';
import { installed, unfinished } from '../../../src/download/install';
import { type PickedFile, pickFiles } from '../../../src/download/pick-files';
import { MemoryStore } from '../../memory-store';
import { describeFiles } from '../../model-server';
import { smallModel } from '../../small-toxicity-model';

const files = smallModel();
const source = describeFiles(files, 'https://disk.foldaway.invalid/');
const description = new TextEncoder().encode(JSON.stringify({ name: source.name, files: source.files }));

const picked = (name: string, bytes: Uint8Array): PickedFile => ({
  name,
  size: bytes.length,
  arrayBuffer: async () => bytes.slice().buffer,
});
const all = () => [
  picked('source.json', description),
  ...[...files].map(([name, bytes]) => picked(name, bytes)),
];

/** Nothing stops these. */
const never = new AbortController().signal;
let store: MemoryStore;
beforeEach(() => {
  store = new MemoryStore();
});

const faultOf = (work: Promise<void>): Promise<DownloadFault> =>
  work.then(
    () => {
      throw new Error('it went well');
    },
    (error) => error,
  );

describe('files from disk', () => {
  it('make the model that their description tells of', async () => {
    const progress: number[] = [];
    await pickFiles(all(), store, (bytes) => progress.push(bytes), never);
    expect(await installed(store)).toEqual(source);
    expect(progress.at(-1)).toBe(source.files.reduce((sum, { bytes }) => sum + bytes, 0));
  });

  it('are known by what they hold, whatever they are called', async () => {
    const renamed = all().map((file) =>
      file.name === 'source.json' ? file : { ...file, name: `x-${file.name}` },
    );
    await pickFiles(renamed, store, () => {}, never);
    expect(await installed(store)).toEqual(source);
  });

  it('may come in several goes; what is missing is named', async () => {
    const fault = await faultOf(pickFiles(all().slice(0, 5), store, () => {}, never));
    expect(fault.kind).toBe('missing');
    expect(fault.facts[0]).toBe(5);
    expect(fault.facts[1]).toContain('group1-shard7of7');
    expect(await installed(store)).toBeNull();
    expect((await unfinished(store))?.bytes).toBeGreaterThan(0);
    await pickFiles([all()[0] as PickedFile, ...all().slice(5)], store, () => {}, never);
    expect(await installed(store)).toEqual(source);
  });

  it('are refused when one is another than described', async () => {
    const name = 'group1-shard2of7';
    const wrong = (bytes: Uint8Array) =>
      all().map((file) => (file.name === name ? picked(name, bytes) : file));
    const right = files.get(name) as Uint8Array;
    const flipped = await faultOf(pickFiles(wrong(right.slice().fill(3)), store, () => {}, never));
    expect([flipped.kind, ...flipped.facts]).toEqual(['content', name]);
    const short = await faultOf(pickFiles(wrong(right.slice(1)), store, () => {}, never));
    expect([short.kind, ...short.facts]).toEqual(['size', name, right.length - 1, right.length]);
    expect(await installed(store)).toBeNull();
  });

  it('are taken for the published ones where no description is among them', async () => {
    const fault = await faultOf(pickFiles([picked('notes.txt', new Uint8Array(3))], store, () => {}, never));
    expect(fault.kind).toBe('missing');
    expect(fault.facts[0]).toBe(PUBLISHED.files.length);
  });

  it('tell when there is no room', async () => {
    store.limit = 5000;
    expect((await faultOf(pickFiles(all(), store, () => {}, never))).kind).toBe('room');
  });

  it('need a description that is one', async () => {
    const broken = picked('source.json', new TextEncoder().encode('{"name":"x","files":[{"name":"../x"}]}'));
    const fault = await faultOf(pickFiles([broken], store, () => {}, never));
    expect(fault).toBeInstanceOf(DownloadFault);
    expect(fault.kind).toBe('description');
  });
});
