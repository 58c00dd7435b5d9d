import type { Entry } from './entry';
import { nothing } from './loans';
import type { Wants } from './veil';

/** A dimmed comment is as ever while the reader points at it or has the focus in it. */
export class Dimming {
  readonly #listening = new WeakMap<Entry, AbortController>();

  start(entry: Entry, wants: Wants): void {
    if (this.#listening.has(entry)) return;
    const { body } = entry.comment;
    const ending = new AbortController();
    this.#listening.set(entry, ending);
    const { signal } = ending;
    for (const type of ['pointerenter', 'focusin']) {
      body.addEventListener(type, () => entry.veil.exactly(nothing()), { signal });
    }
    for (const type of ['pointerleave', 'focusout']) {
      body.addEventListener(type, () => entry.veil.exactly(wants), { signal });
    }
  }

  stop(entry: Entry): void {
    this.#listening.get(entry)?.abort();
    this.#listening.delete(entry);
  }
}
