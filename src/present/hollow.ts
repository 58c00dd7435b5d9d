import type { Entry } from './entry';
import { parentOf } from './theme';

/** The comments that are hidden part by part, around other comments that lie in them. */
export class Hollow {
  readonly #entries = new Set<Entry>();

  /** Takes note of how `entry` stands now. */
  note(entry: Entry): void {
    const hollow = entry.form === 'hidden' || (entry.form === 'folded' && entry.place === 'within');
    if (hollow) this.#entries.add(entry);
    else this.#entries.delete(entry);
  }

  delete(entry: Entry): void {
    this.#entries.delete(entry);
  }

  clear(): void {
    this.#entries.clear();
  }

  /** Those around `element`, where a comment turned up: they are to be worked out anew without it. */
  around(element: Element, entries: ReadonlyMap<Element, Entry>): Entry[] {
    const around: Entry[] = [];
    if (!this.#entries.size) return around;
    for (let at = parentOf(element); at; at = parentOf(at)) {
      const outer = entries.get(at);
      if (outer && this.#entries.has(outer)) around.push(outer);
    }
    return around;
  }
}
