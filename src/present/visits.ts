import type { Counters } from './counters';
import type { Entry } from './entry';
import { nextStop } from './stops';

/** Leads the reader to folded comments: to one, or from each to the next. */
export class Visits {
  readonly #entries: ReadonlyMap<Element, Entry>;
  readonly #counters: Counters;
  #visited: Entry | null = null;

  constructor(entries: ReadonlyMap<Element, Entry>, counters: Counters) {
    this.#entries = entries;
    this.#counters = counters;
  }

  goTo(entry: Entry): void {
    const target = entry.bar ?? this.#counters.of(entry);
    this.#visited = entry;
    target?.host.scrollIntoView({ block: 'center', behavior: 'instant' });
    target?.focus();
  }

  step(by: 1 | -1): void {
    const hostOf = (entry: Entry) =>
      entry.verdict?.fold ? (entry.bar ?? this.#counters.of(entry))?.host : undefined;
    const stop = nextStop(this.#entries.values(), hostOf, this.#visited, by);
    if (stop) this.goTo(stop);
  }
}
