import type { Comment } from '../core/comment';
import { lazy } from '../core/lazy';
import type { Adapter } from './adapter';
import { type FindOptions, findSteps, type Root, type Steps } from './find';
import { HostWatch } from './host-watch';
import { KnownComments } from './known-comments';
import { UNSEEN } from './look';
import { lookFor } from './needs';
import { ADAPTERS } from './platforms';
import { type Pace, runInSlices } from './slices';

/** What happens to a page's comments. Each element is reported once until it is gone. */
export interface WatchEvents {
  found(comment: Comment): void;
  /** The same element holds other words, another body or another author now. */
  changed(comment: Comment, before: Comment): void;
  gone(comment: Comment): void;
}

/** Changes above this count are not followed one by one. */
const MANY = 1000;
/** Looking at what is known already may take one part in this many of the time. What is new is read without a rest. */
const REST = 10;
const SOONEST_MS = 30;
/** After a rest a change is looked at almost at once: a comment was written or loaded, and its reader waits. */
const PROMPT_MS = 4;
const RESTED_MS = 200;
/** Each look that finds nothing new doubles the wait for the next, up to these. */
const LONGEST_MS = 5000;
const LONGEST_LOADING_MS = 400;
const LONGEST_KNOWN_MS = 1000;
/** After a look at the known platforms alone, the whole root is looked at when this has passed. */
const WHOLE_MS = 1000;
/** Text that a change must bring to a page without comments before it is looked at again. */
const LEAST_TEXT = 12;

const WORDLESS = /^(?:script|style|link|meta|iframe|img|video|audio|canvas|svg|noscript|template|br|input)$/;

function hasWords(node: Node, least: number): boolean {
  if (node.nodeType !== Node.ELEMENT_NODE || WORDLESS.test((node as Element).localName)) return false;
  return (node.textContent as string).length >= least || (node as Element).localName.includes('-');
}

/** Follows one root: a document or a shadow root. */
export class RootWatch {
  readonly #known: KnownComments;
  readonly #observer: MutationObserver;
  readonly #ending = new AbortController();
  /** Made when the first comments are known: most roots have none. */
  readonly #adapters: () => ReadonlyMap<string, Adapter>;
  readonly #hosts: HostWatch;
  #running = false;
  #again = false;
  #callOff: (() => void) | null = null;
  #due = Number.POSITIVE_INFINITY;
  /** What the last look spent on what was known before, milliseconds. */
  #repeated = 0;
  #ended = Number.NEGATIVE_INFINITY;
  #wholeEnded = Number.NEGATIVE_INFINITY;
  #fruitless = 0;
  /** How often the page said that it went on from loading. */
  #told = 0;
  #asking = false;

  constructor(
    readonly root: Root,
    readonly options: FindOptions & { readonly signal: AbortSignal },
    readonly pace: Pace,
    events: WatchEvents,
    enter: (root: Root) => void,
  ) {
    this.#adapters = lazy(() => new Map((options.adapters ?? ADAPTERS).map((each) => [each.id, each])));
    this.#known = new KnownComments(events, (platform) => this.#adapters().has(platform));
    const open = options.shadowRootOf ?? ((element: Element) => element.shadowRoot);
    this.#hosts = new HostWatch(open, enter, pace, this.#ending.signal);
    this.#observer = new MutationObserver((records) => this.#queue(records));
    this.#observer.observe(root, { childList: true, subtree: true, characterData: true });
    options.signal.addEventListener('abort', () => this.end(), { once: true, signal: this.#ending.signal });
    this.#schedule(0);
  }

  /** Stops following; what was found is reported gone where it has left the page. */
  end(): void {
    this.#observer.disconnect();
    this.#callOff?.();
    this.#ending.abort();
    if (!this.options.signal.aborted) this.#known.dropDisconnected();
  }

  /** Looks at everything again. */
  rescan(): void {
    this.#known.distrustAll();
    this.#wholeEnded = Number.NEGATIVE_INFINITY;
    this.#fruitless = 0;
    this.#schedule(0);
  }

  /** The reader did something, or the page finished loading: what follows may bring comments. */
  wake(): void {
    this.#fruitless = 0;
    this.#hosts.check();
    if (this.#callOff) this.#schedule(SOONEST_MS);
  }

  /** The page went on from loading. */
  loaded(): void {
    this.#told++;
    this.#fruitless = 0;
    this.#schedule(0);
  }

  /** A document that is written anew (`document.open`) loses who listens for its end: it is asked as well. */
  #askForEnd(): void {
    if (this.#asking) return;
    this.#asking = true;
    const told = this.#told;
    this.pace.after(LONGEST_LOADING_MS, () => {
      this.#asking = false;
      if (this.options.signal.aborted || this.#ending.signal.aborted || this.#told !== told) return;
      if (this.#loading) this.#askForEnd();
      else this.loaded();
    });
  }

  get #loading(): boolean {
    return (this.root.ownerDocument ?? (this.root as Document)).readyState === 'loading';
  }

  #queue(records: readonly MutationRecord[]): void {
    // What a page without comments is parsed into is not read node by node: the looks that follow take all of it.
    const parsed = this.#loading && this.#known.size === 0;
    if (records.length > MANY) this.#known.distrustAll();
    else if (!parsed && records.filter((record) => this.#matters(record)).length === 0) return;
    this.#schedule(this.pace.now() - this.#ended > RESTED_MS ? PROMPT_MS : SOONEST_MS);
  }

  #matters(record: MutationRecord): boolean {
    const { isOurs } = this.options;
    if (isOurs?.(record.target)) return false;
    const inComment = this.#known.distrust(record.target);
    if (inComment) this.#fruitless = 0;
    if (record.type === 'characterData') return inComment;
    const added = [...record.addedNodes].filter((node) => !isOurs?.(node));
    const removed = [...record.removedNodes].some((node) => !isOurs?.(node));
    if (added.length === 0 && !removed) return false;
    this.#hosts.addFrom(added.slice(0, MANY));
    return (
      inComment ||
      (removed && this.#known.size > 0) ||
      added.some((node) => hasWords(node, this.#known.size > 0 ? 1 : LEAST_TEXT))
    );
  }

  #schedule(soonest: number): void {
    if (this.options.signal.aborted || this.#ending.signal.aborted) return;
    if (this.#running) {
      this.#again = true;
      return;
    }
    const longest = this.#loading ? LONGEST_LOADING_MS : this.#known.size > 0 ? LONGEST_KNOWN_MS : LONGEST_MS;
    const wait = Math.min(longest, SOONEST_MS * 2 ** this.#fruitless);
    // A machine that is busy with other things makes a look seem dear; it must not blind us for long.
    const recovery = Math.min(this.#repeated * REST, LONGEST_MS);
    const rest = this.#ended + Math.max(recovery, this.#fruitless ? wait : 0) - this.pace.now();
    const delay = Math.max(soonest, rest);
    const due = this.pace.now() + delay;
    if (this.#callOff && due >= this.#due) return;
    this.#callOff?.();
    this.#due = due;
    this.#callOff = this.pace.after(delay, () => {
      this.#callOff = null;
      this.#scan();
    });
  }

  #scan(): void {
    this.#running = true;
    this.#known.start();
    const platforms = this.#known.platforms();
    const quick = platforms !== null && this.pace.now() - this.#wholeEnded < WHOLE_MS;
    let news = 0;
    runInSlices(
      quick ? this.#quickSteps(platforms) : this.#wholeSteps(),
      this.pace,
      this.#ending.signal,
      (comment) => {
        if (!comment) return;
        if (this.#unfinished(comment.element)) this.#again = true;
        else if (this.#known.take(comment)) news++;
      },
      (spent, problem) => this.#finish(spent, quick, news, problem !== undefined),
    );
  }

  /** Only the platforms that comments were found of before. */
  #quickSteps(platforms: readonly string[]): Steps {
    const adapters = platforms.flatMap((id) => this.#adapters().get(id) ?? []);
    return findSteps(this.root, {
      ...this.options,
      adapters,
      generic: false,
      seen: UNSEEN,
      known: (element) => this.#known.trusted(element),
    });
  }

  *#wholeSteps(): Steps {
    const seen = yield* lookFor(this.options.adapters ?? ADAPTERS, this.root);
    this.#hosts.add(seen.hosts);
    this.#hosts.check();
    const generic = this.options.generic !== false && !this.#loading;
    yield* findSteps(this.root, {
      ...this.options,
      seen,
      generic,
      known: (element) => this.#known.trusted(element),
    });
  }

  /** While the page still streams in: whether the parser may be writing into this element. */
  #unfinished(element: Element): boolean {
    if (!this.#loading) return false;
    for (let node: Node | null = element; node; node = node.parentNode) if (node.nextSibling) return false;
    return true;
  }

  #finish(spent: number, quick: boolean, news: number, failed: boolean): void {
    if (this.#loading) this.#askForEnd();
    this.#known.finish(failed);
    this.#running = false;
    this.#repeated = spent * (1 - Math.min(1, news / Math.max(1, this.#known.size)));
    this.#ended = this.pace.now();
    if (!quick) this.#wholeEnded = this.#ended;
    this.#fruitless = news > 0 ? 0 : Math.min(10, this.#fruitless + 1);
    if (this.#again || (quick && news > 0)) {
      this.#again = false;
      this.#schedule(quick ? WHOLE_MS : SOONEST_MS);
    }
  }
}
