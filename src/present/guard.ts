import type { Entry } from './entry';

/** How often the page may undo what stands on one comment before it is let have its way: the text is shown. */
export const MOST_REPAIRS = 5;

/**
 * Watches the few nodes that a folded comment depends on, and says whose the page touched.
 * One observer for all; what is no longer looked after costs nothing until the page drops it.
 */
export class Guard {
  readonly #observer: MutationObserver;
  #owners = new WeakMap<Node, Set<Entry>>();
  readonly #repairs = new WeakMap<Node, number>();

  constructor(document: Document, disturbed: (entries: ReadonlySet<Entry>) => void) {
    const Observer = document.defaultView?.MutationObserver ?? MutationObserver;
    this.#observer = new Observer((records) => {
      const touched = new Set<Entry>();
      for (const target of new Set(records.map((record) => record.target))) {
        for (const entry of this.#owners.get(target) ?? []) touched.add(entry);
      }
      if (touched.size) disturbed(touched);
    });
  }

  /** Looks after the children and the style of `nodes`, for `entry`. */
  watch(entry: Entry, nodes: Iterable<Node>): void {
    for (const node of nodes) {
      const owners = this.#owners.get(node);
      if (owners?.has(entry)) continue;
      if (owners) owners.add(entry);
      else this.#owners.set(node, new Set([entry]));
      this.#observer.observe(node, { childList: true, attributeFilter: ['style'] });
    }
  }

  /** `entry` no longer depends on `nodes`. */
  release(entry: Entry, nodes: Iterable<Node>): void {
    for (const node of nodes) {
      const owners = this.#owners.get(node);
      owners?.delete(entry);
    }
  }

  /** Counts one more repair of what stands on `node`. */
  countRepair(node: Node): void {
    this.#repairs.set(node, (this.#repairs.get(node) ?? 0) + 1);
  }

  /** Whether the page undid it so often that it is let be. */
  gaveUp(node: Node): boolean {
    return (this.#repairs.get(node) ?? 0) > MOST_REPAIRS;
  }

  /** Forgets what happened until now: those were our own changes. */
  drain(): void {
    this.#observer.takeRecords();
  }

  stop(): void {
    this.#observer.disconnect();
    this.#owners = new WeakMap();
  }
}
