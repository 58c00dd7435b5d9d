import { type ReadonlySignal, signal } from '@preact/signals';
import type { KeptStore, Source } from '../core/kept-model';
import { addressOf, PUBLISHED } from '../core/published-model';
import { cancel, type DownloadPorts, download } from '../download/download';
import { asFault, DownloadFault, type FaultKind } from '../download/download-fault';
import { installed, removeAll, unfinished } from '../download/install';
import { type PickedFile, pickFiles } from '../download/pick-files';
import { readAddress, sourceAt } from '../download/source-at';
import type { DownloadState, Notice } from './download-state';
import { waited } from './waited';

/** What the downloads need of the browser. */
export interface DownloadWorld extends Pick<DownloadPorts, 'fetch' | 'online'> {
  readonly store: KeptStore;
  /** Asks for access to a host; the first thing done in a click. */
  askAccessTo(address: URL): Promise<boolean>;
  /** Does `work` unless another page of the extension is at it; says whether it did. */
  alone(work: () => Promise<void>): Promise<boolean>;
}

const PAUSE = 'pause';
const CANCEL = 'cancel';

/** The downloaded model of this browser: its state, and what the reader can do about it. */
export class ModelDownloads {
  readonly #state = signal<DownloadState>({ at: 'reading' });
  readonly #ready = signal<Source | null>(null);
  readonly #notice = signal<Notice | null>(null);
  #stop: AbortController | null = null;

  constructor(readonly world: DownloadWorld) {
    void this.#read();
  }

  /** What another page of the extension did meanwhile; it is not told. */
  async lookAgain(): Promise<void> {
    if (!this.#stop) await this.#read();
  }

  get state(): ReadonlySignal<DownloadState> {
    return this.#state;
  }

  /** The model that is there and can judge. */
  get ready(): ReadonlySignal<Source | null> {
    return this.#ready;
  }

  get notice(): ReadonlySignal<Notice | null> {
    return this.#notice;
  }

  /** Brings the published model from where it is published. */
  start(): Promise<void> {
    return this.#from(new URL(PUBLISHED.address), async () => PUBLISHED);
  }

  /** Brings it from an address of the reader's own. */
  async startAt(typed: string): Promise<void> {
    const address = readAddress(typed);
    if (address) return this.#from(address, () => sourceAt(address, this.world));
    this.#notice.value = { kind: 'address', facts: [typed.trim()] };
  }

  /** Goes on with what was begun. */
  async resume(): Promise<void> {
    const state = this.#state.value;
    if (state.at === 'paused') await this.#from(new URL(state.source.address), async () => state.source);
  }

  /** Takes files from disk. */
  async pick(files: readonly PickedFile[]): Promise<void> {
    await this.#work(PUBLISHED, (progress, signal) => pickFiles(files, this.world.store, progress, signal));
  }

  pause(): void {
    this.#stop?.abort(PAUSE);
  }

  /** Gives up what was begun; nothing of it stays. */
  async cancel(): Promise<void> {
    if (this.#stop) return this.#stop.abort(CANCEL);
    await this.#forget(cancel, 'cancelled');
  }

  async remove(): Promise<void> {
    await this.#forget(removeAll, 'removed');
  }

  async #forget(how: (store: KeptStore) => Promise<void>, kind: FaultKind): Promise<void> {
    try {
      const done = await this.world.alone(() => how(this.world.store));
      this.#notice.value = { kind: done ? kind : 'elsewhere', facts: [] };
    } catch (error) {
      this.#tell(error, PUBLISHED);
    }
    await this.#read();
  }

  async #from(address: URL, find: () => Promise<Source>): Promise<void> {
    this.#notice.value = null;
    try {
      await this.#allow([address]);
      const source = await find();
      await this.#allow(source.files.map((file) => new URL(addressOf(source, file))));
      await this.#work(source, (progress, signal) => this.#download(source, progress, signal));
    } catch (error) {
      this.#tell(error, PUBLISHED);
    }
  }

  async #allow(addresses: readonly URL[]): Promise<void> {
    const hosts = new Map(addresses.map((address) => [address.hostname, address]));
    for (const [host, address] of hosts) {
      if (!(await this.world.askAccessTo(address))) throw new DownloadFault('access', [host]);
    }
  }

  #download(source: Source, progress: (bytes: number) => void, signal: AbortSignal): Promise<void> {
    const { store, fetch, online } = this.world;
    return download(source, { store, fetch, online, progress, signal, wait: (ms) => waited(ms, signal) });
  }

  async #work(
    source: Source,
    work: (progress: (bytes: number, of?: Source) => void, signal: AbortSignal) => Promise<void>,
  ): Promise<void> {
    if (this.#stop) return;
    const stop = new AbortController();
    this.#stop = stop;
    this.#notice.value = null;
    const progress = (bytes: number, of = source) => {
      this.#state.value = { at: 'loading', source: of, bytes };
    };
    try {
      const done = await this.world.alone(async () => {
        progress(0);
        await work(progress, stop.signal).catch((error) => this.#ended(error, source));
      });
      if (!done) this.#notice.value = { kind: 'elsewhere', facts: [] };
    } catch (error) {
      // Not even what was to be given up could be taken away.
      this.#tell(error, source);
    }
    this.#stop = null;
    await this.#read();
  }

  async #ended(error: unknown, source: Source): Promise<void> {
    if (error === CANCEL) {
      await cancel(this.world.store);
      this.#notice.value = { kind: 'cancelled', facts: [] };
    } else if (error !== PAUSE) this.#tell(error, source);
  }

  #tell(error: unknown, source: Source): void {
    const { kind, facts } = asFault(error, source);
    this.#notice.value = { kind, facts };
  }

  async #read(): Promise<void> {
    const { store } = this.world;
    try {
      const [ready, begun] = [await installed(store), await unfinished(store)];
      // What was begun meanwhile tells of itself.
      if (this.#stop) return;
      if (JSON.stringify(ready) !== JSON.stringify(this.#ready.value)) this.#ready.value = ready;
      this.#state.value = begun ? { at: 'paused', ...begun } : { at: 'idle' };
    } catch (error) {
      this.#state.value = { at: 'idle' };
      this.#tell(error, PUBLISHED);
    }
  }
}
