import type { FindOptions, Root } from './find';
import { type Follower, followRoots } from './follow-roots';
import { HostWatch } from './host-watch';
import { isLoading, LONGEST_LOADING_MS, LoadingEnd } from './loading';
import { lookFor } from './needs';
import { ADAPTERS } from './platforms';
import { LONGEST_MS, Rhythm, SOONEST_MS } from './rhythm';
import { type Pace, pagePace, runInSlices } from './slices';
import { maybeKnown, maybeUnknown } from './suspect';
import { hasWords, LEAST_TEXT } from './worded';

export interface SuspectOptions extends Pick<FindOptions, 'shadowRootOf'> {
  readonly signal: AbortSignal;
  readonly pace?: Pace;
}

/** More nodes that are added at once are not looked at one by one. */
const MANY = 1000;

/** Looks at one root as often as it changes, until it looks as if it had comments. */
class SuspectWatch implements Follower {
  readonly #observer: MutationObserver;
  readonly #ending = new AbortController();
  readonly #hosts: HostWatch;
  readonly #rhythm: Rhythm;
  readonly #loadingEnd: LoadingEnd;

  constructor(
    readonly root: Root,
    readonly options: SuspectOptions,
    readonly pace: Pace,
    readonly suspect: () => void,
    enter: (root: Root) => void,
  ) {
    const { signal: ending } = this.#ending;
    const open = options.shadowRootOf ?? ((element: Element) => element.shadowRoot);
    this.#hosts = new HostWatch(open, enter, pace, ending);
    const longest = () => (isLoading(root) ? LONGEST_LOADING_MS : LONGEST_MS);
    const look = () => this.#look();
    this.#rhythm = new Rhythm(pace, longest, look, ending);
    this.#loadingEnd = new LoadingEnd(root, pace, () => this.#again(), ending);
    this.#observer = new MutationObserver((records) => this.#queue(records));
    this.#observer.observe(root, { childList: true, subtree: true });
    options.signal.addEventListener('abort', () => this.end(), { once: true, signal: ending });
    this.#rhythm.want(0);
  }

  wake(): void {
    this.#hosts.check();
    this.#rhythm.hasten();
  }

  loaded(): void {
    // What was parsed is looked at as a whole, not node by node.
    this.#observer.takeRecords();
    this.#loadingEnd.tell();
  }

  end(): void {
    this.#observer.disconnect();
    this.#ending.abort();
  }

  #again(): void {
    this.#rhythm.forgive();
    this.#rhythm.want(0);
  }

  #queue(records: readonly MutationRecord[]): void {
    // What is parsed is not read node by node: the looks that follow take all of it.
    const added = isLoading(this.root) ? null : records.flatMap(({ addedNodes }) => [...addedNodes]);
    if (!added || added.length > MANY) {
      this.#rhythm.changed();
      return;
    }
    this.#hosts.addFrom(added);
    if (added.some((node) => hasWords(node, LEAST_TEXT))) this.#rhythm.changed();
  }

  /** Yields true where comments are suspected. */
  *#steps(): Generator<boolean, void> {
    const steps = lookFor(ADAPTERS, this.root);
    let look = steps.next();
    for (; !look.done; look = steps.next()) yield false;
    const seen = look.value;
    this.#hosts.add(seen.hosts);
    this.#hosts.check();
    const known = maybeKnown(this.root, seen);
    yield known;
    // What is told by weighing is told of a whole page.
    if (!known && !isLoading(this.root)) yield maybeUnknown(this.root, seen, this.options);
  }

  #look(): void {
    runInSlices(
      this.#steps(),
      this.pace,
      this.#ending.signal,
      (suspected) => {
        if (suspected) this.suspect();
      },
      (repeated) => {
        this.#loadingEnd.ask();
        this.#rhythm.over({ repeated, fruitful: false, again: false, soonest: SOONEST_MS });
      },
    );
  }
}

/**
 * Waits until a document, or a shadow root in it, looks as if it had comments, or gets some.
 * @returns a promise that never settles where nothing of the kind comes, or `options.signal` aborts before
 */
export function suspicionOf(root: Document, options: SuspectOptions): Promise<void> {
  const pace = options.pace ?? pagePace(root);
  const looking = new AbortController();
  const { signal } = looking;
  options.signal.addEventListener('abort', () => looking.abort(), { once: true, signal });
  if (options.signal.aborted) looking.abort();
  return new Promise((resolve) => {
    const suspect = () => {
      looking.abort();
      resolve();
    };
    followRoots(
      root,
      (one, enter) => new SuspectWatch(one, { ...options, signal }, pace, suspect, enter),
      signal,
    );
  });
}
