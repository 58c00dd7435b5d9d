import type { Comment } from '../core/comment';
import type { Verdict } from '../core/verdict';
import { ReadingPosition } from './anchor';
import { Counters } from './counters';
import { type Correction, Entry, hidesText, type PresentOptions } from './entry';
import { Guard } from './guard';
import { isOurs } from './host';
import { nothing } from './loans';
import { PageTheme } from './page-theme';
import { Painter } from './painter';
import { settleReplies } from './replies';
import { parentOf } from './theme';
import { Tree } from './tree';
import { isTypingIn } from './typing';
import { COVERED } from './veil';
import type { Explanation } from './why';
import type { Text } from './words';

/** What the presenter needs from around it. */
export interface PresenterHooks {
  /** A `_locales` message with its substitutions; keys as in `PRESENT_KEYS`. */
  readonly text: (key: string, ...subs: string[]) => string;
  readonly direction: 'ltr' | 'rtl';
  /** For "Why": seven scores, and spans as UTF-16 offsets into `comment.text`. */
  explain(comment: Comment): Promise<Explanation>;
  correct(comment: Comment, what: Correction): void;
  /** The reader showed or folded something: counts changed. */
  changed(): void;
}

/** The only writer of the page's DOM. */
export interface Presenter {
  /**
   * Brings the page to what the verdict asks for, before the next frame. Idempotent, and cheap when nothing
   * changes; call it for many comments in one task, and the page is laid out once.
   */
  present(comment: Comment, verdict: Verdict, options: PresentOptions): void;
  /** Covers a comment until it is judged; the caller's clock uncovers it. Nothing moves. */
  cover(comment: Comment): void;
  uncover(comment: Comment): void;
  /** The comment left the page or changed: everything is given back at once. */
  forget(comment: Comment): void;
  /** Whether a node of the page is one of ours. */
  isOurs(node: Node): boolean;
  /** Whether a comment folds by its verdict but was opened by the reader. */
  isShown(comment: Comment): boolean;
  show(comment: Comment): void;
  fold(comment: Comment): void;
  /** Scrolls to a folded comment and puts the focus on its bar. */
  goTo(comment: Comment): void;
  next(): void;
  previous(): void;
  showAll(): void;
  foldAll(): void;
  /** Every comment exactly as it was. */
  restoreAll(): void;
}

/** Makes the presenter of one document (of one frame). */
export function createPresenter(document: Document, hooks: PresenterHooks): Presenter {
  return new PagePresenter(document, hooks);
}

class PagePresenter implements Presenter {
  readonly #document: Document;
  readonly #hooks: PresenterHooks;
  readonly #entries = new Map<Element, Entry>();
  readonly #guard: Guard;
  readonly #painter: Painter;
  readonly #counters: Counters;
  /** What the reader opened, by element and text: a page that draws a comment anew does not close it. */
  readonly #opened = new WeakMap<Element, string>();
  readonly #dirty = new Set<Entry>();
  /** Those hidden part by part, around the comments in them. */
  readonly #hollow = new Set<Entry>();
  readonly #typedIn = new WeakSet<Entry>();
  readonly #themes: PageTheme;
  #scheduled = false;
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
      correct: (entry, what) => hooks.correct(entry.comment, what),
      showAll: () => this.showAll(),
      foldAll: () => this.foldAll(),
    });
  }

  present(comment: Comment, verdict: Verdict, options: PresentOptions): void {
    const entry = this.#entryOf(comment);
    entry.verdict = verdict;
    entry.options = options;
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
      this.#spare(entry);
    }
    entry.comment = comment;
    return entry;
  }

  /** A comment that turned up inside the hidden parts of another: those are worked out anew without it. */
  #spare(entry: Entry): void {
    if (!this.#hollow.size) return;
    for (let at = parentOf(entry.comment.element); at; at = parentOf(at)) {
      const outer = this.#entries.get(at);
      if (outer && this.#hollow.has(outer)) this.#repaint(outer);
    }
  }

  #noteHollow(entry: Entry): void {
    const hollow = entry.form === 'hidden' || (entry.form === 'folded' && entry.place === 'within');
    if (hollow) this.#hollow.add(entry);
    else this.#hollow.delete(entry);
  }

  #retheme(): void {
    for (const entry of this.#entries.values()) if (entry.bar) this.#repaint(entry);
    this.#counters.clear();
    this.#schedule();
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
    const replies = settleReplies(this.#entries.values(), tree);
    const due = [...new Set([...this.#dirty, ...replies])].filter((entry) => this.#isDue(entry));
    this.#dirty.clear();
    if (due.length || this.#counters.size) {
      const position = new ReadingPosition(this.#document);
      this.#painter.paint(due, tree);
      for (const entry of due) this.#noteHollow(entry);
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
    if (!hidesText(entry.wanted()) || hidesText(entry.form) || !isTypingIn(entry.comment.element))
      return true;
    this.#waitForTyping(entry);
    return false;
  }

  #waitForTyping(entry: Entry): void {
    if (this.#typedIn.has(entry)) return;
    this.#typedIn.add(entry);
    const later = () => {
      this.#typedIn.delete(entry);
      this.#touch(entry);
    };
    // The focus may only have moved on to another field of the same form: that shows a task later.
    entry.comment.element.addEventListener('focusout', () => setTimeout(later), { once: true });
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
    const stops: { entry: Entry; top: number }[] = [];
    const hosts = new Set<HTMLElement>();
    for (const entry of this.#entries.values()) {
      const host = entry.verdict?.fold ? (entry.bar ?? this.#counters.of(entry))?.host : undefined;
      if (!host || hosts.has(host) || !host.getClientRects().length) continue;
      hosts.add(host);
      stops.push({ entry, top: host.getBoundingClientRect().top });
    }
    stops.sort((a, b) => a.top - b.top);
    const at = stops.findIndex(({ entry }) => entry === this.#visited);
    const below = stops.findIndex(({ top }) => top > 0);
    const from = at >= 0 ? at + by : by > 0 ? below : (below < 0 ? stops.length : below) - 1;
    const stop = stops[(from + stops.length) % stops.length];
    if (stop) this.#visit(stop.entry);
  }
}
