import type { Comment } from '../core/comment';
import type { Presenter } from '../present';
import type { Entry } from './thread';

/** How long a comment may be covered while it waits for its judgement. */
const COVER_MS = 300;

/** Covers comments that wait for their judgement: each once, and for a moment at most. */
export class Covering {
  readonly #presenter: Presenter;
  /** Covered in this task. */
  #covered: Comment[] = [];

  constructor(presenter: Presenter) {
    this.#presenter = presenter;
  }

  /** Comments found in one task are uncovered together: thousands of timers would be felt. */
  cover(entry: Entry): void {
    if (entry.covered) return;
    entry.covered = true;
    this.#presenter.cover(entry.comment);
    this.#covered.push(entry.comment);
    if (this.#covered.length > 1) return;
    queueMicrotask(() => {
      const covered = this.#covered;
      this.#covered = [];
      setTimeout(() => {
        for (const one of covered) this.#presenter.uncover(one);
      }, COVER_MS);
    });
  }
}
