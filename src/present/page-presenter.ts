import type { Comment } from '../core/comment';
import type { Verdict } from '../core/verdict';
import { Batch } from './batch';
import { Counters } from './counters';
import { type Correction, Entry, type PresentOptions } from './entry';
import { Guard } from './guard';
import { isOurs } from './host';
import { nothing } from './loans';
import { Opened } from './opened';
import { PageTheme } from './page-theme';
import { Painter } from './painter';
import type { Presenter, PresenterHooks } from './presenter';
import { refocus } from './stops';
import { threadOf } from './thread';
import { Tree } from './tree';
import { isTypingIn } from './typing';
import { COVERED } from './veil';
import { Visits } from './visits';
import type { Text } from './words';

/** The presenter of one document: keeps an entry for each comment, and has them brought to the page in batches. */
export class PagePresenter implements Presenter {
  readonly #hooks: PresenterHooks;
  readonly #entries = new Map<Element, Entry>();
  readonly #opened = new Opened();
  readonly #guard: Guard;
  readonly #painter: Painter;
  readonly #counters: Counters;
  readonly #themes: PageTheme;
  readonly #batch: Batch;
  readonly #visits: Visits;

  constructor(document: Document, hooks: PresenterHooks) {
    this.#hooks = hooks;
    const text = hooks.text as Text;
    const entries = this.#entries;
    this.#guard = new Guard(document, (touched) => this.#disturbed(touched));
    this.#themes = new PageTheme(document, () => this.#retheme());
    this.#counters = new Counters(
      text,
      () => hooks.direction,
      (hidden) => {
        this.#batch.focusAfter(hidden[0] ?? null);
        this.#turn(hidden, true);
      },
    );
    this.#painter = new Painter(this.#guard, {
      text,
      get direction() {
        return hooks.direction;
      },
      toggle: (entry) => (entry.shown ? this.fold(entry.comment) : this.show(entry.comment)),
      explain: (entry) => hooks.explain(entry.comment),
      correct: (entry, what) => void this.#correct(entry, what),
      showThread: (entry) => this.#turn(this.#threadOf(entry), true),
      foldThread: (entry) => this.#turn(this.#threadOf(entry), false),
      // After the batch that takes it away: then there is what takes its place.
      bereave: (entry) =>
        queueMicrotask(() => refocus(entry, this.#entries, (one) => one.bar ?? this.#counters.of(one))),
    });
    this.#batch = new Batch({
      document,
      entries,
      guard: this.#guard,
      painter: this.#painter,
      counters: this.#counters,
      themes: this.#themes,
      isAtTop: () => hooks.isAtTop?.() ?? false,
    });
    this.#visits = new Visits(entries, this.#counters);
  }

  present(comment: Comment, verdict: Verdict, options: PresentOptions): void {
    const entry = this.#entryOf(comment);
    entry.verdict = verdict;
    entry.options = options;
    entry.shown = verdict.fold && this.#opened.has(comment);
    this.#batch.settle(entry, this.#hooks.isNear?.(comment));
  }

  cover(comment: Comment): void {
    if (isTypingIn(comment.element)) return;
    const entry = this.#entryOf(comment);
    if (entry.form === 'plain') entry.cover.exactly(new Map([[comment.body, COVERED]]));
  }

  uncover(comment: Comment): void {
    const entry = this.#entries.get(comment.element);
    if (entry && !this.#batch.waits(entry)) entry.cover.exactly(nothing());
  }

  forget(comment: Comment): void {
    const entry = this.#entries.get(comment.element);
    if (entry) this.#drop(entry);
  }

  isOurs(node: Node): boolean {
    return isOurs(node);
  }

  isShown(comment: Comment): boolean {
    return this.#entries.get(comment.element)?.shown ?? false;
  }

  show(comment: Comment): void {
    const entry = this.#entries.get(comment.element);
    this.#turn(entry ? [entry.swallowedBy ?? entry] : [], true);
  }

  fold(comment: Comment): void {
    const entry = this.#entries.get(comment.element);
    this.#turn(entry ? [entry] : [], false);
  }

  showAll(): void {
    this.#turn(this.#entries.values(), true);
  }

  foldAll(): void {
    this.#turn(this.#entries.values(), false);
  }

  goTo(comment: Comment): void {
    this.#batch.hurry();
    const entry = this.#entries.get(comment.element);
    if (entry) this.#visits.goTo(entry.swallowedBy ?? entry);
  }

  next(): void {
    this.#batch.hurry();
    this.#visits.step(1);
  }

  previous(): void {
    this.#batch.hurry();
    this.#visits.step(-1);
  }

  restoreAll(): void {
    for (const entry of this.#entries.values()) this.#painter.clear(entry);
    this.#entries.clear();
    this.#batch.clear();
    this.#counters.clear();
    this.#guard.stop();
    this.#themes.stop();
  }

  #entryOf(comment: Comment): Entry {
    const before = this.#entries.get(comment.element);
    if (before?.comment.body === comment.body) {
      // The bar may say whose it is.
      if (before.comment.author !== comment.author) before.painted = '';
      before.comment = comment;
      return before;
    }
    const entry = new Entry(comment);
    // A page that drew the text anew in the same element: what was borrowed is no longer there.
    if (before) this.#replace(before, entry);
    this.#entries.set(comment.element, entry);
    this.#batch.arrived(entry);
    return entry;
  }

  /** How the text stood before it does again with the next batch, and its bar has the focus that it had. */
  #replace(before: Entry, entry: Entry): void {
    if (before.form !== 'plain') this.#batch.redrawn(entry);
    if (before.bar?.hasKeys) this.#batch.focusAfter(entry);
    this.#drop(before);
  }

  #drop(entry: Entry): void {
    this.#entries.delete(entry.comment.element);
    this.#batch.drop(entry);
    this.#painter.clear(entry);
    if (entry.swallows || this.#counters.has(entry)) this.#batch.recount();
  }

  #threadOf(entry: Entry): Entry[] {
    return threadOf(entry, this.#entries.values(), new Tree(this.#entries));
  }

  /** Shows or folds, as the reader asked. */
  #turn(entries: Iterable<Entry>, shown: boolean): void {
    for (const entry of entries) if (this.#opened.set(entry, shown)) this.#batch.touch(entry);
    this.#hooks.changed();
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
    for (const entry of this.#entries.values()) if (entry.bar) this.#batch.repaint(entry);
    this.#counters.retheme();
  }

  /** The page changed nodes that a form depends on: put right a few times, then the page has its way. */
  #disturbed(entries: ReadonlySet<Entry>): void {
    for (const entry of entries) {
      if (this.#entries.get(entry.comment.element) !== entry || !this.#painter.isUndone(entry)) continue;
      this.#guard.countRepair(entry.comment.body);
      this.#batch.repaint(entry);
    }
  }
}
