import { vi } from 'vitest';

/** What stands for a browser's observers, which tell nothing by themselves in a page that is not drawn. */
export class FakeObservers<Entry extends { readonly target: Element }> {
  readonly #made: { readonly watched: Set<Element>; readonly seen: (entries: Entry[]) => void }[] = [];

  /** Takes the place of the global of this name, until `vi.unstubAllGlobals`. */
  constructor(name: 'IntersectionObserver' | 'ResizeObserver') {
    const made = this.#made;
    vi.stubGlobal(
      name,
      class {
        readonly #watched = new Set<Element>();
        constructor(seen: (entries: Entry[]) => void) {
          made.push({ watched: this.#watched, seen });
        }
        observe(element: Element): void {
          this.#watched.add(element);
        }
        unobserve(element: Element): void {
          this.#watched.delete(element);
        }
        disconnect(): void {
          this.#watched.clear();
        }
      },
    );
  }

  /** All that is watched now. */
  get watched(): ReadonlySet<Element> {
    return new Set(this.#made.flatMap(({ watched }) => [...watched]));
  }

  /** Tells who watches the entry's target. */
  tell(entry: Entry): void {
    this.#made.find(({ watched }) => watched.has(entry.target))?.seen([entry]);
  }
}

/** What an observer of intersections tells, as far as anybody here asks. */
export type Seen = Pick<IntersectionObserverEntry, 'target' | 'isIntersecting'>;
