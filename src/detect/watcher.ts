import type { Comment } from '../core/comment';
import { type FindOptions, findSteps, type Root, type Steps } from './find';
import { type Pace, pagePace, runInSlices } from './slices';

/** What happens to a page's comments. Each element is reported once until it is gone. */
export interface WatchEvents {
  found(comment: Comment): void;
  /** The same element holds other words, another body or another author now. */
  changed(comment: Comment, before: Comment): void;
  gone(comment: Comment): void;
}

export interface WatchOptions extends FindOptions {
  /** Ends the watch for good. */
  readonly signal: AbortSignal;
  readonly pace?: Pace;
}

export interface Watching {
  /** Looks at everything again, as after a change of the reader's rule for the site. */
  rescan(): void;
}

/** Changes above this count are not followed one by one. */
const MANY = 1000;
/** Share of the time that looking again may take: one part in this many. */
const REST = 10;
const SOONEST_MS = 30;

/** Follows one root. */
class RootWatch {
  readonly #known = new Map<Element, Comment>();
  readonly #stale = new Set<Element>();
  #allStale = false;
  #running = false;
  #again = false;
  #waiting: (() => void) | null = null;
  #spent = 0;
  #ended = Number.NEGATIVE_INFINITY;
  readonly #observer: MutationObserver;

  constructor(
    readonly root: Root,
    readonly options: WatchOptions,
    readonly pace: Pace,
    readonly events: WatchEvents,
    readonly entered: (root: Root) => void,
  ) {
    this.#observer = new MutationObserver((records) => this.#queue(records));
    this.#observer.observe(root, { childList: true, subtree: true, characterData: true });
    options.signal.addEventListener('abort', () => this.#observer.disconnect(), { once: true });
    this.#schedule();
  }

  rescan(): void {
    this.#allStale = true;
    this.#schedule();
  }

  #ours(node: Node): boolean {
    return this.options.isOurs?.(node) ?? false;
  }

  #queue(records: MutationRecord[]): void {
    let matters = false;
    if (records.length > MANY) this.#allStale = matters = true;
    else
      for (const record of records) {
        if (!this.#concernsUs(record)) continue;
        matters = true;
        this.#markStale(record.target);
      }
    if (matters) this.#schedule();
  }

  #concernsUs(record: MutationRecord): boolean {
    if (this.#ours(record.target)) return false;
    if (record.type === 'characterData') return this.#known.size > 0;
    for (const nodes of [record.addedNodes, record.removedNodes])
      for (const node of nodes) if (!this.#ours(node)) return true;
    return false;
  }

  #markStale(target: Node): void {
    for (let node: Node | null = target; node; node = node.parentNode)
      if (this.#known.has(node as Element)) {
        this.#stale.add(node as Element);
        return;
      }
  }

  #schedule(): void {
    if (this.#running) this.#again = true;
    else if (!this.#waiting && !this.options.signal.aborted) {
      const rest = this.#ended + this.#spent * REST - this.pace.now();
      this.#waiting = this.pace.after(Math.max(SOONEST_MS, rest), () => {
        this.#waiting = null;
        this.#scan();
      });
    }
  }

  #scan(): void {
    const { signal } = this.options;
    if (signal.aborted) return;
    const stale = new Set(this.#stale);
    const allStale = this.#allStale;
    this.#stale.clear();
    this.#allStale = false;
    this.#running = true;
    const known = (element: Element) =>
      allStale || stale.has(element) ? undefined : this.#known.get(element);
    const seen = new Set<Element>();
    runInSlices(
      this.#steps(known),
      this.pace,
      signal,
      (comment) => comment && this.#take(comment, seen),
      (spent) => this.#finish(seen, spent),
    );
  }

  *#steps(known: (element: Element) => Comment | undefined): Steps {
    for (const element of this.root.querySelectorAll('*')) {
      const inner = this.options.shadowRootOf ? this.options.shadowRootOf(element) : element.shadowRoot;
      if (inner) this.entered(inner);
    }
    yield* findSteps(this.root, { ...this.options, known });
  }

  #take(comment: Comment, seen: Set<Element>): void {
    const { element } = comment;
    if (seen.has(element) || !element.isConnected) return;
    if (this.#unfinished(element)) {
      this.#again = true;
      return;
    }
    seen.add(element);
    const before = this.#known.get(element);
    if (before === comment) return;
    if (!before) {
      this.#known.set(element, comment);
      this.events.found(comment);
    } else if (differs(before, comment)) {
      this.#known.set(element, comment);
      this.events.changed(comment, before);
    }
  }

  /** While the page still streams in: whether the parser may be writing into this element. */
  #unfinished(element: Element): boolean {
    if (element.ownerDocument.readyState !== 'loading') return false;
    for (let node: Node | null = element; node; node = node.parentNode) if (node.nextSibling) return false;
    return true;
  }

  #finish(seen: ReadonlySet<Element>, spent: number): void {
    for (const [element, comment] of this.#known)
      if (!seen.has(element)) {
        this.#known.delete(element);
        this.events.gone(comment);
      }
    this.#running = false;
    this.#spent = spent;
    this.#ended = this.pace.now();
    if (this.#again) {
      this.#again = false;
      this.#schedule();
    }
  }
}

function differs(a: Comment, b: Comment): boolean {
  return a.text !== b.text || a.body !== b.body || a.author !== b.author;
}

/**
 * Follows the comments of a document and of the shadow roots in it from now until `options.signal` aborts:
 * reports those there are and those that come, change and leave. Reads the page, never writes it.
 */
export function watchComments(root: Document, events: WatchEvents, options: WatchOptions): Watching {
  const pace = options.pace ?? pagePace(root);
  const watches = new Map<Root, RootWatch>();
  const enter = (each: Root) => {
    if (!watches.has(each)) watches.set(each, new RootWatch(each, options, pace, events, enter));
  };
  enter(root);
  return {
    rescan() {
      for (const watch of watches.values()) watch.rescan();
    },
  };
}
