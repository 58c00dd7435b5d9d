import type { Comment } from '../core/comment';
import type { Verdict } from '../core/verdict';
import { ReadingPosition } from './anchor';
import { Counters } from './counters';
import { type Correction, Entry, hidesText, type PresentOptions } from './entry';
import { Guard } from './guard';
import { Hollow } from './hollow';
import { isOurs } from './host';
import { nothing } from './loans';
import { PageTheme } from './page-theme';
import { Painter } from './painter';
import type { Presenter, PresenterHooks } from './presenter';
import { settleReplies } from './replies';
import { nextStop } from './stops';
import { Tree } from './tree';
import { isTypingIn, TypingWait } from './typing';
import { COVERED } from './veil';
import type { Text } from './words';

/** The presenter of one document: keeps an entry for each comment, and brings them to the page in batches. */
export class PagePresenter implements Presenter {
  readonly #document: Document;
  readonly #hooks: PresenterHooks;
  readonly #entries = new Map<Element, Entry>();
  readonly #guard: Guard;
  readonly #painter: Painter;
  readonly #counters: Counters;
  /** What the reader opened, by element and text: a page that draws a comment anew does not close it. */
  readonly #opened = new WeakMap<Element, string>();
  readonly #dirty = new Set<Entry>();
  readonly #hollow = new Hollow();
  readonly #typing = new TypingWait((entry) => this.#touch(entry));
  readonly #themes: PageTheme;
  #scheduled = false;
  /** Whether replies were ever to go along: only then each batch looks at all comments. */
  #replying = false;
  #visited: Entry | null = null;
  /** Whose bar gets the focus after the next batch. */
  #focusNext: Entry | null = null;

  constructor(document: Document, hooks: PresenterHooks) {
    this.#document = document;
    this.#hooks = hooks;
    const text = hooks.text as Text;
    this.#guard = new Guard(document, (entries) => this.#disturbed(entries));
    this.#themes = new PageTheme(document, () => this.#retheme());
    this.#counters = new Counters(text, hooks.direction, (entries) => {
      this.#focusNext = entries[0] ?? null;
      this.#openAll(entries);
    });
    this.#painter = new Painter(this.#guard, {
      text,
      direction: hooks.direction,
      toggle: (entry) => (entry.shown ? this.fold(entry.comment) : this.show(entry.comment)),
      explain: (entry) => hooks.explain(entry.comment),
      correct: (entry, what) => void this.#correct(entry, what),
      showAll: () => this.showAll(),
      foldAll: () => this.foldAll(),
    });
  }

  present(comment: Comment, verdict: Verdict, options: PresentOptions): void {
    const entry = this.#entryOf(comment);
    entry.verdict = verdict;
    entry.options = options;
    this.#replying ||= options.replies !== 'keep';
    entry.shown = verdict.fold && this.#opened.get(comment.element) === comment.text;
    this.#touch(entry);
  }

  cover(comment: Comment): void {
    if (isTypingIn(comment.element)) return;
    const entry = this.#entryOf(comment);
    if (entry.form === 'plain') entry.cover.exactly(new Map([[comment.body, COVERED]]));
  }

  uncover(comment: Comment): void {
    this.#entries.get(comment.element)?.cover.exactly(nothing());
  }

  forget(comment: Comment): void {
    const entry = this.#entries.get(comment.element);
    if (!entry) return;
    this.#entries.delete(comment.element);
    this.#dirty.delete(entry);
    this.#hollow.delete(entry);
    this.#painter.clear(entry);
    if (entry.swallows || this.#counters.has(entry)) this.#schedule();
  }

  isOurs(node: Node): boolean {
    return isOurs(node);
  }

  isShown(comment: Comment): boolean {
    return this.#entries.get(comment.element)?.shown ?? false;
  }

  show(comment: Comment): void {
    const entry = this.#entries.get(comment.element);
    if (entry) this.#open(entry.swallowedBy ?? entry, true);
    this.#hooks.changed();
  }

  fold(comment: Comment): void {
    const entry = this.#entries.get(comment.element);
    if (entry) this.#open(entry, false);
    this.#hooks.changed();
  }

  showAll(): void {
    this.#openAll([...this.#entries.values()]);
  }

  foldAll(): void {
    for (const entry of this.#entries.values()) this.#open(entry, false);
    this.#hooks.changed();
  }

  goTo(comment: Comment): void {
    const entry = this.#entries.get(comment.element);
    if (entry) this.#visit(entry.swallowedBy ?? entry);
  }

  next(): void {
    this.#step(1);
  }

  previous(): void {
    this.#step(-1);
  }

  restoreAll(): void {
    for (const entry of this.#entries.values()) this.#painter.clear(entry);
    this.#entries.clear();
    this.#dirty.clear();
    this.#hollow.clear();
    this.#counters.clear();
    this.#guard.stop();
    this.#themes.stop();
  }

  #entryOf(comment: Comment): Entry {
    let entry = this.#entries.get(comment.element);
    // A page that drew the text anew in the same element: what was borrowed is no longer there.
    if (entry && entry.comment.body !== comment.body) {
      this.#painter.clear(entry);
      this.#hollow.delete(entry);
      this.#dirty.delete(entry);
      this.#entries.delete(comment.element);
      entry = undefined;
    }
    if (!entry) {
      entry = new Entry(comment);
      this.#entries.set(comment.element, entry);
      for (const outer of this.#hollow.around(comment.element, this.#entries)) this.#repaint(outer);
    }
    entry.comment = comment;
    return entry;
  }

  /** What could not be kept is said where the reader asked for it. */
  async #correct(entry: Entry, what: Correction): Promise<void> {
    try {
      await this.#hooks.correct(entry.comment, what);
    } catch (error) {
      entry.bar?.tell(error instanceof Error ? error.message : String(error));
    }
  }

  #retheme(): void {
    for (const entry of this.#entries.values()) if (entry.bar) this.#repaint(entry);
    this.#counters.retheme();
  }

  #open(entry: Entry, shown: boolean): void {
    if (!entry.verdict?.fold || entry.shown === shown) return;
    entry.shown = shown;
    if (shown) this.#opened.set(entry.comment.element, entry.comment.text);
    else this.#opened.delete(entry.comment.element);
    this.#touch(entry);
  }

  #openAll(entries: readonly Entry[]): void {
    for (const entry of entries) this.#open(entry, true);
    this.#hooks.changed();
  }

  #touch(entry: Entry): void {
    this.#dirty.add(entry);
    this.#schedule();
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    queueMicrotask(() => this.#flush());
  }

  /** All reading first, then all writing: one layout, whatever the number of comments. */
  #flush(): void {
    this.#scheduled = false;
    const tree = new Tree(this.#entries);
    const replies = this.#replying ? settleReplies(this.#entries.values(), tree) : [];
    const due = [...new Set([...this.#dirty, ...replies])].filter((entry) => this.#isDue(entry));
    this.#dirty.clear();
    if (due.length || this.#counters.size) {
      const position = new ReadingPosition(this.#document);
      this.#painter.paint(due, tree);
      for (const entry of due) this.#hollow.note(entry);
      this.#counters.settle(this.#entries.values(), tree);
      position.restore();
      this.#themes.watch();
    }
    this.#guard.drain();
    this.#focusNext?.bar?.focus();
    this.#focusNext = null;
  }

  /** Whether something is to be done for `entry` now; nothing folds while the reader types in it. */
  #isDue(entry: Entry): boolean {
    if (!entry.comment.body.isConnected) {
      this.#painter.clear(entry);
      return false;
    }
    if (entry.verdict?.because !== 'judging') entry.cover.exactly(nothing());
    if (entry.painted === entry.wish() || (!entry.painted && entry.wish() === 'plain')) return false;
    return !hidesText(entry.wanted()) || hidesText(entry.form) || !this.#typing.holds(entry);
  }

  /** Paints anew what `painted` says is done already: the page changed under it. */
  #repaint(entry: Entry): void {
    entry.painted = '';
    this.#touch(entry);
  }

  /** The page changed nodes that a form depends on: put right a few times, then the page has its way. */
  #disturbed(entries: ReadonlySet<Entry>): void {
    for (const entry of entries) {
      if (this.#entries.get(entry.comment.element) !== entry || !this.#painter.isUndone(entry)) continue;
      this.#guard.countRepair(entry.comment.body);
      this.#repaint(entry);
    }
  }

  #visit(entry: Entry): void {
    const target = entry.bar ?? this.#counters.of(entry);
    this.#visited = entry;
    target?.host.scrollIntoView({ block: 'center', behavior: 'instant' });
    target?.focus();
  }

  #step(by: 1 | -1): void {
    const hostOf = (entry: Entry) =>
      entry.verdict?.fold ? (entry.bar ?? this.#counters.of(entry))?.host : undefined;
    const stop = nextStop(this.#entries.values(), hostOf, this.#visited, by);
    if (stop) this.#visit(stop);
  }
}
