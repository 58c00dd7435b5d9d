interface Waiting<T> {
  item: T;
  priority: number;
  order: number;
}

/**
 * What waits to be done, highest priority first, and among equals the earliest first. Items are taken in
 * batches, so that one that comes in late with a high priority goes into the very next batch.
 */
export class PriorityQueue<T> {
  #waiting: Waiting<T>[] = [];
  #order = 0;
  #sorted = true;

  add(item: T, priority: number): void {
    this.#waiting.push({ item, priority, order: this.#order++ });
    this.#sorted = false;
  }

  /** The next item, left where it is. */
  peek(): T | undefined {
    this.#sort();
    return this.#waiting[0]?.item;
  }

  /** Takes up to `count` items among the first, those that `alike` accepts beside the very first one. */
  take(count: number, alike: (first: T, other: T) => boolean = () => true): T[] {
    this.#sort();
    const first = this.#waiting[0];
    if (!first) return [];
    const taken: T[] = [];
    const left: Waiting<T>[] = [];
    for (const waiting of this.#waiting) {
      const fits =
        taken.length < count &&
        waiting.priority === first.priority &&
        (waiting === first || alike(first.item, waiting.item));
      if (fits) taken.push(waiting.item);
      else left.push(waiting);
    }
    this.#waiting = left;
    return taken;
  }

  remove(unwanted: (item: T) => boolean): void {
    this.#waiting = this.#waiting.filter(({ item }) => !unwanted(item));
  }

  /** Empties the queue. @returns what was in it, in turn */
  drain(): T[] {
    this.#sort();
    const all = this.#waiting.map(({ item }) => item);
    this.#waiting = [];
    return all;
  }

  #sort(): void {
    if (this.#sorted) return;
    this.#waiting.sort((a, b) => b.priority - a.priority || a.order - b.order);
    this.#sorted = true;
  }
}
