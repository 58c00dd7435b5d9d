import { Counter } from './counter';
import type { Entry } from './entry';
import { MOST_REPAIRS } from './guard';
import type { Tree } from './tree';
import type { Text } from './words';

interface Group {
  readonly list: Element;
  readonly branch: Element;
  readonly entries: Entry[];
}

/** The counters of all threads of a page that have hidden comments. */
export class Counters {
  readonly #text: Text;
  readonly #direction: () => 'ltr' | 'rtl';
  readonly #show: (entries: readonly Entry[]) => void;
  readonly #counters = new Map<Element, { counter: Counter; entries: readonly Entry[] }>();
  /** How often the page took the counter of a list away. */
  readonly #taken = new WeakMap<Element, number>();
  #byEntry = new Map<Entry, Element>();
  /** Looks after the children of what the counters stand in. */
  readonly #observer: MutationObserver;
  /** Called when the page took a counter away. */
  undone: (() => void) | null = null;

  constructor(text: Text, direction: () => 'ltr' | 'rtl', show: (entries: readonly Entry[]) => void) {
    this.#text = text;
    this.#direction = direction;
    this.#show = show;
    this.#observer = new MutationObserver(() => {
      if (this.isUndone) this.undone?.();
    });
  }

  get size(): number {
    return this.#counters.size;
  }

  /** Whether the page took a counter away. */
  get isUndone(): boolean {
    return [...this.#counters].some(([list, { counter }]) => isTaken(list, counter));
  }

  has(entry: Entry): boolean {
    return this.#byEntry.has(entry);
  }

  of(entry: Entry): Counter | null {
    const list = this.#byEntry.get(entry);
    return (list && this.#counters.get(list)?.counter) ?? null;
  }

  /** Brings every thread's counter to what is hidden in it now. */
  settle(entries: Iterable<Entry>, tree: Tree): void {
    const groups = new Map<Element, Group>();
    this.#byEntry = new Map();
    for (const entry of entries) {
      if (!isCounted(entry)) continue;
      const { list, branch } = tree.thread(entry);
      const group = groups.get(list) ?? { list, branch, entries: [] };
      groups.set(list, group);
      group.entries.push(entry);
      this.#byEntry.set(entry, list);
    }
    for (const [list, { counter }] of this.#counters) {
      if (groups.has(list)) {
        if (!isTaken(list, counter)) continue;
        this.#taken.set(list, (this.#taken.get(list) ?? 0) + 1);
      }
      counter.remove();
      this.#counters.delete(list);
    }
    for (const group of groups.values()) this.#say(group);
  }

  /** Brings all to the page's colours. */
  retheme(): void {
    for (const { counter } of this.#counters.values()) counter.retheme();
  }

  clear(): void {
    for (const { counter } of this.#counters.values()) counter.remove();
    this.#counters.clear();
    this.#byEntry.clear();
    this.#observer.disconnect();
  }

  #say({ list, branch, entries }: Group): void {
    let counter = this.#counters.get(list)?.counter;
    if (!counter) {
      // A page that takes the counter away again and again is let be.
      if ((this.#taken.get(list) ?? 0) > MOST_REPAIRS) return;
      const show = () => this.#show(this.#counters.get(list)?.entries ?? []);
      counter = new Counter(list, branch, this.#text, this.#direction(), show);
      if (counter.place) this.#observer.observe(counter.place, { childList: true });
    }
    this.#counters.set(list, { counter, entries });
    counter.say(entries.length);
  }
}

/** Whether the page took away the counter of `list`, and not the list with it. */
function isTaken(list: Element, { host }: Counter): boolean {
  return list.isConnected && !host.isConnected;
}

/** Hidden by its own verdict, or a reply that went with a hidden comment. */
function isCounted(entry: Entry): boolean {
  return entry.form === 'hidden' || (entry.form === 'swallowed' && entry.swallowedBy?.form === 'hidden');
}
