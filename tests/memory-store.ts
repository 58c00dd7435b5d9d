import { type KeptStore, NoRoom } from '../src/core/kept-model';

/** A store in memory, with as much room as it is given. */
export class MemoryStore implements KeptStore {
  readonly contents = new Map<string, ArrayBuffer>();

  /** @param limit bytes that fit; `tells` whether the room is known beforehand */
  constructor(
    public limit = Number.POSITIVE_INFINITY,
    readonly tells = false,
  ) {}

  async get(key: string): Promise<ArrayBuffer | undefined> {
    return this.contents.get(key)?.slice(0);
  }

  async put(key: string, content: ArrayBuffer): Promise<void> {
    const before = this.contents.get(key)?.byteLength ?? 0;
    if (this.used() - before + content.byteLength > this.limit) throw new NoRoom('full');
    this.contents.set(key, content.slice(0));
  }

  async remove(keys: readonly string[]): Promise<void> {
    for (const key of keys) this.contents.delete(key);
  }

  async keys(): Promise<string[]> {
    return [...this.contents.keys()];
  }

  async room(): Promise<number | null> {
    return this.tells ? this.limit - this.used() : null;
  }

  used(): number {
    return [...this.contents.values()].reduce((sum, { byteLength }) => sum + byteLength, 0);
  }
}
