import { isHeldByBrowser, ReadingPosition } from './anchor';
import { CalmWait } from './calm-wait';
import type { Counters } from './counters';
import { type Entry, hidesText } from './entry';
import type { Guard } from './guard';
import { Hollow } from './hollow';
import { nothing } from './loans';
import type { PageTheme } from './page-theme';
import type { Painter } from './painter';
import { settleReplies } from './replies';
import { Tree } from './tree';
import { TypingWait } from './typing';
import { unhush } from './veil';

/** What a batch is brought to the page with. */
export interface BatchTools {
  readonly document: Document;
  readonly entries: ReadonlyMap<Element, Entry>;
  readonly guard: Guard;
  readonly painter: Painter;
  readonly counters: Counters;
  readonly themes: PageTheme;
  isAtTop(): boolean;
}

/** Brings entries to the page, all that one task touched at once. */
export class Batch {
  readonly #tools: BatchTools;
  readonly #dirty = new Set<Entry>();
  readonly #hollow = new Hollow();
  /** Those in which a comment turned up since they were painted. */
  readonly #joined = new WeakSet<Entry>();
  /** Those that were folded, or whatever they are to be, until the page drew them anew. */
  readonly #redrawn = new Set<Entry>();
  readonly #typing = new TypingWait((entry) => this.touch(entry));
  readonly #calm: CalmWait;
  #scheduled = false;
  /** Whether what is hidden is to be counted anew though no comment changes its form. */
  #recount = false;
  /** Whether replies were ever to go along: only then each batch looks at all comments. */
  #replying = false;
  #focusNext: Entry | null = null;

  constructor(tools: BatchTools) {
    this.#tools = tools;
    this.#calm = new CalmWait(
      tools.document,
      () => tools.entries.size,
      tools.isAtTop,
      () => this.#flush(this.#calm.take()),
    );
    tools.counters.undone = () => this.recount();
  }

  /**
   * A verdict about `entry` came. In a long thread its fold may wait until it disturbs nobody.
   * @param near whether it may be in view, or nearly
   */
  settle(entry: Entry, near = true): void {
    this.#replying ||= !!entry.options && entry.options.replies !== 'keep';
    if (entry.wanted() === 'plain' || this.#redrawn.has(entry) || !this.#calm.suits(entry, near)) {
      this.touch(entry);
      return;
    }
    this.#dirty.delete(entry);
    this.#calm.add(entry, near);
  }

  /** The page drew anew what was folded: it folds again at once, and then takes the room that it took before. */
  redrawn(entry: Entry): void {
    this.#redrawn.add(entry);
  }

  /** Something about `entry` changed. */
  touch(entry: Entry): void {
    // Whoever waited for the reader may have been forgotten meanwhile: another entry, or none, stands in its place.
    if (this.#tools.entries.get(entry.comment.element) !== entry) return;
    this.#calm.delete(entry);
    this.#dirty.add(entry);
    this.#schedule();
  }

  /** Whether `entry` waits for its turn because it is out of view. */
  waits(entry: Entry): boolean {
    return this.#calm.has(entry);
  }

  /** A comment or a counter left the page: those that are hidden may be fewer now, or have none. */
  recount(): void {
    this.#recount = true;
    this.#schedule();
  }

  /** Paints anew what `painted` says is done already: the page changed under it. */
  repaint(entry: Entry): void {
    entry.painted = '';
    // Its pale colours are the page's of before.
    if (entry.form === 'dimmed') entry.veil.exactly(nothing());
    this.touch(entry);
  }

  /** Takes note of a comment that turned up, maybe inside one that is hidden part by part. */
  arrived({ comment: { element } }: Entry): void {
    for (const outer of this.#hollow.around(element, this.#tools.entries)) {
      this.#joined.add(outer);
      this.repaint(outer);
    }
  }

  /** Takes an entry out that is no longer to be brought to the page. */
  drop(entry: Entry): void {
    this.#dirty.delete(entry);
    this.#calm.delete(entry);
    this.#hollow.delete(entry);
  }

  /** The bar of `entry` gets the focus after the next batch. */
  focusAfter(entry: Entry | null): void {
    this.#focusNext = entry;
  }

  clear(): void {
    this.#dirty.clear();
    this.#calm.stop();
    this.#hollow.clear();
    this.#redrawn.clear();
  }

  /** Brings to the page what waits because it is out of view. */
  hurry(): void {
    const far = this.#calm.take();
    if (far.length) this.#flush(far);
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    queueMicrotask(() => {
      this.#scheduled = false;
      this.#flush([]);
    });
  }

  /**
   * All reading first, then all writing: one layout, whatever the number of comments.
   * @param far comments out of view whose turn has come
   */
  #flush(far: readonly Entry[]): void {
    const { document, entries, guard, painter, counters, themes, isAtTop } = this.#tools;
    const tree = new Tree(entries);
    const replies = this.#replying ? settleReplies(entries.values(), tree) : [];
    const near = [...new Set([...this.#dirty, ...replies])].filter((entry) => this.#isDue(entry));
    this.#dirty.clear();
    const moves = near.length > 0 || (this.#recount && counters.size > 0) || counters.isUndone;
    this.#recount = false;
    this.#redrawn.clear();
    // Those that wait go along: the page is laid out anyway.
    const others = moves ? [...far, ...this.#calm.take()] : far;
    const due = [...new Set([...near, ...others.filter((entry) => this.#isDue(entry))])];
    if (moves || due.length) {
      // To read the layout of a page of thousands of comments for each batch takes longer than to judge them.
      const stays = isAtTop() || (!moves && isHeldByBrowser(due));
      const position = stays ? null : new ReadingPosition(document, due);
      for (const entry of due) if (this.#joined.delete(entry)) unhush(entry);
      painter.paint(due, tree);
      for (const entry of due) this.#hollow.note(entry);
      counters.settle(entries.values(), tree);
      position?.restore();
      themes.watch();
    }
    guard.drain();
    this.#focusNext?.bar?.focus();
    this.#focusNext = null;
  }

  /** Whether something is to be done for `entry` now; nothing folds while the reader types in it. */
  #isDue(entry: Entry): boolean {
    if (!entry.comment.body.isConnected) {
      this.#tools.painter.clear(entry);
      return false;
    }
    if (entry.verdict?.because !== 'judging') entry.cover.exactly(nothing());
    const wish = entry.wish();
    if (entry.painted === wish || (!entry.painted && entry.form === 'plain' && wish === 'plain'))
      return false;
    return !hidesText(entry.wanted()) || hidesText(entry.form) || !this.#typing.holds(entry);
  }
}
