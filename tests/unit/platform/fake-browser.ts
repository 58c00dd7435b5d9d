type Changes = Record<string, { oldValue?: unknown; newValue?: unknown }>;
type Listener = (changes: Changes, area: string) => void;

/** An in-memory storage area that keeps JSON, as the browsers do, and has the quotas of `storage.sync`. */
export class FakeArea {
  items: Record<string, unknown> = {};
  readonly bytes: number;
  readonly itemBytes: number;
  fault: Error | null = null;
  removeFault: Error | null = null;
  writes = 0;

  constructor(
    readonly name: string,
    readonly listeners: Set<Listener>,
  ) {
    // Only what is synced is small.
    this.bytes = name === 'sync' ? 102_400 : 10_485_760;
    this.itemBytes = name === 'sync' ? 8192 : this.bytes;
  }

  async get(key: string | null): Promise<Record<string, unknown>> {
    const all = JSON.parse(JSON.stringify(this.items)) as Record<string, unknown>;
    if (key === null) return all;
    return key in all ? { [key]: all[key] } : {};
  }

  async set(items: Record<string, unknown>): Promise<void> {
    this.writes++;
    if (this.fault) throw this.fault;
    const next = { ...this.items, ...(JSON.parse(JSON.stringify(items)) as object) };
    const size = (key: string) => Buffer.byteLength(key + JSON.stringify(next[key as keyof typeof next]));
    for (const key of Object.keys(items)) {
      if (size(key) > this.itemBytes) throw new Error('QUOTA_BYTES_PER_ITEM quota exceeded');
    }
    if (Object.keys(next).reduce((sum, key) => sum + size(key), 0) > this.bytes) {
      throw new Error('QUOTA_BYTES quota exceeded');
    }
    const changes = Object.fromEntries(Object.entries(items).map(([key, newValue]) => [key, { newValue }]));
    this.items = next;
    this.#tell(changes);
  }

  async remove(keys: string | string[]): Promise<void> {
    if (this.removeFault) throw this.removeFault;
    const gone = [keys].flat().filter((key) => key in this.items);
    for (const key of gone) delete this.items[key];
    this.#tell(Object.fromEntries(gone.map((key) => [key, {}])));
  }

  #tell(changes: Changes): void {
    if (Object.keys(changes).length === 0) return;
    for (const listener of this.listeners) listener(changes, this.name);
  }
}

/** What of the extension API the stores use. */
export function fakeBrowser() {
  const listeners = new Set<Listener>();
  return {
    storage: {
      sync: new FakeArea('sync', listeners),
      local: new FakeArea('local', listeners),
      session: new FakeArea('session', listeners),
      onChanged: {
        addListener: (listener: Listener) => listeners.add(listener),
        removeListener: (listener: Listener) => listeners.delete(listener),
      },
    },
    runtime: {
      version: '1.0.0',
      getURL: (path: string) => `extension://foldaway/${path}`,
      onMessage: { addListener: () => {} },
      getManifest() {
        return { version: this.version };
      },
    },
    i18n: { getMessage: (key: string, subs: string[] = []) => [key, ...subs].join(' ') },
    action: {
      badges: new Map<number, string>(),
      async setBadgeText({ tabId, text }: { tabId: number; text: string }) {
        this.badges.set(tabId, text);
      },
      async setBadgeBackgroundColor() {},
      async setBadgeTextColor() {},
    },
    tabs: { query: async () => [{ id: 1 }, { id: 2 }] },
  };
}

export type FakeBrowser = ReturnType<typeof fakeBrowser>;
