import type { Comment } from '../core/comment';
import { type FoldedEntry, type FrameCounts, HISTOGRAM_SIZE } from '../core/status';
import type { Unjudged, Verdict } from '../core/verdict';
import { inDocument } from '../detect/document-order';

/** One comment of the page with all that became of it. */
export interface Entry {
  /** Drawn once per entry; the popup names comments by it. */
  readonly key: number;
  comment: Comment;
  /** Seven probabilities; null until judged, or where there are none. */
  scores: readonly number[] | null;
  unjudged: Unjudged | 'judging' | undefined;
  verdict: Verdict | null;
  /** Whether it was covered while it waits: once, and not each time it comes into view. */
  covered: boolean;
}

/** The comments of one frame. */
export class Thread {
  readonly #entries = new Map<Element, Entry>();
  #next = 1;

  get entries(): Iterable<Entry> {
    return this.#entries.values();
  }

  get size(): number {
    return this.#entries.size;
  }

  add(comment: Comment): Entry {
    const entry: Entry = {
      key: this.#next++,
      comment,
      scores: null,
      unjudged: 'judging',
      verdict: null,
      covered: false,
    };
    this.#entries.set(comment.element, entry);
    return entry;
  }

  get(comment: Comment): Entry | undefined {
    return this.#entries.get(comment.element);
  }

  byKey(key: number): Entry | undefined {
    for (const entry of this.#entries.values()) if (entry.key === key) return entry;
    return undefined;
  }

  delete(comment: Comment): void {
    this.#entries.delete(comment.element);
  }

  clear(): void {
    this.#entries.clear();
  }

  /** Numbers for the badge and the popup. */
  counts(): FrameCounts {
    const unjudged = { empty: 0, language: 0, failed: 0 };
    let judged = 0;
    let folded = 0;
    for (const entry of this.#entries.values()) {
      if (entry.scores) judged++;
      else if (entry.unjudged && entry.unjudged !== 'judging') unjudged[entry.unjudged]++;
      if (entry.verdict?.fold) folded++;
    }
    return { found: this.#entries.size, judged, folded, unjudged };
  }

  /** How many comments fold up to each tolerance and no further; see `FrameStatus.histogram`. */
  histogram(): number[] {
    const bins = new Array<number>(HISTOGRAM_SIZE).fill(0);
    for (const { verdict } of this.#entries.values()) {
      if (verdict && verdict.foldsUpTo >= 0) bins[verdict.foldsUpTo] = (bins[verdict.foldsUpTo] ?? 0) + 1;
    }
    return bins;
  }

  /** The folded comments, in the order they stand on the page. */
  folded(isShown: (comment: Comment) => boolean): FoldedEntry[] {
    return [...this.#entries.values()]
      .filter(({ verdict }) => verdict?.fold)
      .sort((a, b) => inDocument(a.comment.element, b.comment.element))
      .map(({ key, comment, verdict }) => ({
        key,
        label: verdict?.label ?? null,
        because: verdict?.because ?? 'judging',
        score: verdict && Number.isFinite(verdict.score) ? verdict.score : null,
        author: comment.author ?? '',
        shown: isShown(comment),
      }));
  }
}
