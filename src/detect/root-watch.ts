import type { Comment } from '../core/comment';
import { lazy } from '../core/lazy';
import type { Adapter } from './adapter';
import { type Kind, kindOf } from './apart';
import { Changes, MANY } from './changes';
import type { FindOptions, Root, Steps } from './find';
import { HostWatch } from './host-watch';
import { KnownComments } from './known-comments';
import { isLoading, LONGEST_LOADING_MS, Loading } from './loading';
import { quickSteps, wholeSteps } from './looks';
import { ADAPTERS } from './platforms';
import { LONGEST_MS, Rhythm } from './rhythm';
import { type Pace, runInSlices, SOONEST_MS } from './slices';

/** What happens to a page's comments. Each element is reported once until it is gone. */
export interface WatchEvents {
  found(comment: Comment): void;
  /** The same element holds other words, another body or another author now. */
  changed(comment: Comment, before: Comment): void;
  gone(comment: Comment): void;
}

/** All roots of a page that are followed. */
export interface Roots {
  enter(root: Root): void;
  /** Something left the page, and roots may have left in it. */
  left(): void;
}

/** Where comments are known, looks that find no more of them are no rarer than this. */
const LONGEST_KNOWN_MS = 1000;
/** After a look at the known platforms alone, the whole root is looked at when this has passed. */
const WHOLE_MS = 1000;
/** A page has shown what the reader pressed for by then: at once, or when something else has faded. */
const REVEALED_MS = [SOONEST_MS, 1000];

/** Follows the comments of one root. */
export class RootWatch {
  readonly #known: KnownComments;
  readonly #observer: MutationObserver;
  readonly #ending = new AbortController();
  /** Made when the first comments are known: most roots have none. */
  readonly #adapters: () => ReadonlyMap<string, Adapter>;
  readonly #hosts: HostWatch;
  readonly #changes: Changes;
  readonly #rhythm: Rhythm;
  readonly #loading: Loading;
  readonly #kind: Kind | undefined;
  readonly #again = () => {
    this.#rhythm.forgive();
    this.#rhythm.want(0);
  };
  #observing = false;
  #wholeEnded = Number.NEGATIVE_INFINITY;

  constructor(
    readonly root: Root,
    readonly options: FindOptions & { readonly signal: AbortSignal },
    readonly pace: Pace,
    events: WatchEvents,
    readonly roots: Roots,
  ) {
    this.#adapters = lazy(() => new Map((options.adapters ?? ADAPTERS).map((each) => [each.id, each])));
    this.#known = new KnownComments(events, (platform) => this.#adapters().has(platform));
    const { signal: ending } = this.#ending;
    const open = options.shadowRootOf ?? ((element: Element) => element.shadowRoot);
    this.#hosts = new HostWatch(open, roots.enter, pace, ending);
    const forgive = () => this.#rhythm.forgive();
    this.#changes = new Changes(this.#known, this.#hosts, options, forgive);
    const look = () => this.#scan();
    this.#rhythm = new Rhythm(pace, () => this.#longest(), look, ending);
    const blind = () => !this.#observing;
    const grew = () => this.#rhythm.changed();
    this.#loading = new Loading(root, pace, blind, grew, () => this.#wholly(), ending);
    this.#observer = new MutationObserver((records) => this.#queue(records));
    // Thousands of nodes come while a document is parsed, and each would be told.
    if (root.ownerDocument || !isLoading(root)) this.#observe();
    options.signal.addEventListener('abort', () => this.end(), { once: true, signal: ending });
    root.addEventListener('click', (event) => this.#pressed(event), {
      capture: true,
      passive: true,
      signal: ending,
    });
    this.#kind = kindOf(root);
    this.#kind?.waiting.add(this.#again);
    this.#rhythm.want(0);
  }

  /** Stops following; what was found is reported gone where it has left the page. */
  end(): void {
    this.#kind?.waiting.delete(this.#again);
    this.#observer.disconnect();
    this.#ending.abort();
    if (!this.options.signal.aborted) this.#known.dropDisconnected();
  }

  #observe(): void {
    if (this.#observing) return;
    this.#observing = true;
    this.#observer.observe(this.root, { childList: true, subtree: true, characterData: true });
  }

  /** Looks at everything again. */
  rescan(): void {
    this.#known.distrustAll();
    this.#wholeEnded = Number.NEGATIVE_INFINITY;
    this.#again();
  }

  /** The reader did something, or the page finished loading: what follows may bring comments. */
  wake(): void {
    this.#hosts.check();
    this.#rhythm.hasten();
  }

  /** The reader pressed something in a comment: what a page reveals by style alone, nobody tells. */
  #pressed({ target }: Event): void {
    const element = this.#known.around(target as Node);
    if (!element || this.options.isOurs?.(target as Node)) return;
    for (const ms of REVEALED_MS)
      this.pace.after(ms, () => {
        if (this.#known.distrust(element)) this.#rhythm.changed();
      });
  }

  /** The page went on from loading. */
  loaded(): void {
    this.#loading.tell();
  }

  /** The root has loaded. */
  #wholly(): void {
    this.#observe();
    this.#again();
  }

  #longest(): number {
    if (isLoading(this.root)) return LONGEST_LOADING_MS;
    return this.#known.size > 0 ? LONGEST_KNOWN_MS : LONGEST_MS;
  }

  #queue(records: readonly MutationRecord[]): void {
    if (records.some(({ removedNodes }) => removedNodes.length > 0)) this.roots.left();
    // What a page without comments is parsed into is not read node by node: the looks that follow take all of it.
    const parsed = isLoading(this.root) && this.#known.size === 0;
    if (records.length > MANY) this.#known.distrustAll();
    else if (!parsed && records.filter((record) => this.#changes.matter(record)).length === 0) return;
    this.#kind?.changed();
    this.#rhythm.changed();
  }

  #scan(): void {
    this.#known.start();
    const platforms = this.#known.platforms();
    const quick = platforms !== null && this.pace.now() - this.#wholeEnded < WHOLE_MS;
    let news = 0;
    let unfinished = false;
    runInSlices(
      quick ? this.#ofPlatforms(platforms) : wholeSteps(this.root, this.options, this.#known, this.#hosts),
      this.pace,
      this.#ending.signal,
      (comment) => {
        if (!comment) return;
        if (this.#unfinished(comment.element)) unfinished = true;
        else {
          this.#observe();
          if (this.#known.take(comment)) news++;
        }
      },
      (spent, problem) => {
        this.#known.finish(problem !== undefined);
        this.#finish(spent, quick, news, unfinished);
      },
    );
  }

  /** Only the platforms that comments were found of before. */
  #ofPlatforms(ids: readonly string[]): Steps {
    const adapters = ids.flatMap((id) => this.#adapters().get(id) ?? []);
    return quickSteps(this.root, this.options, this.#known, adapters);
  }

  /** While the page still streams in: whether the parser may be writing into this element. */
  #unfinished(element: Element): boolean {
    if (!isLoading(this.root)) return false;
    for (let node: Node | null = element; node; node = node.parentNode) if (node.nextSibling) return false;
    return true;
  }

  #finish(spent: number, quick: boolean, news: number, unfinished: boolean): void {
    this.#loading.ask();
    if (news > 0) this.#kind?.found(this.#again);
    this.#rhythm.over({
      repeated: spent * (1 - Math.min(1, news / Math.max(1, this.#known.size))),
      fruitful: news > 0,
      again: unfinished || quick,
      soonest: quick ? WHOLE_MS : SOONEST_MS,
    });
    if (!quick) this.#wholeEnded = this.#rhythm.ended;
  }
}
