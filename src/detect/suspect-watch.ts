import type { FindOptions, Root } from './find';
import { type Follower, followRoots } from './follow-roots';
import { HostWatch } from './host-watch';
import { isLoading, LONGEST_LOADING_MS, LoadingEnd } from './loading';
import { lookFor } from './needs';
import { SIGNS } from './platform-signs';
import { LONGEST_MS, Rhythm, SOONEST_MS } from './rhythm';
import { type Pace, pagePace, runInSlices } from './slices';
import { maybeKnown, maybeUnknown } from './suspect';
import { hasWords, LEAST_TEXT } from './worded';

/** What comments are suspected by: a platform that is known, or what a page of any kind may have. */
export type Suspicion = 'known' | 'unknown';

export interface SuspectOptions extends Pick<FindOptions, 'shadowRootOf'> {
  readonly signal: AbortSignal;
  readonly pace?: Pace;
}

/** Added nodes of one change that are looked at. */
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
    readonly suspect: (suspicion: Suspicion) => void,
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
    if (isLoading(this.root) || records.length > MANY) {
      this.#rhythm.changed();
      return;
    }
    const added = records.flatMap(({ addedNodes }) => [...addedNodes]).slice(0, MANY);
    this.#hosts.addFrom(added);
    if (added.some((node) => hasWords(node, LEAST_TEXT))) this.#rhythm.changed();
  }

  *#steps(): Generator<Suspicion | undefined, void> {
    const seen = yield* lookFor(SIGNS, this.root);
    this.#hosts.add(seen.hosts);
    this.#hosts.check();
    if (maybeKnown(this.root, seen)) return yield 'known';
    yield;
    // What is told by weighing is told of a whole page.
    if (!isLoading(this.root) && maybeUnknown(this.root, seen, this.options)) yield 'unknown';
  }

  #look(): void {
    runInSlices(
      this.#steps(),
      this.pace,
      this.#ending.signal,
      (suspicion) => {
        if (suspicion) this.suspect(suspicion);
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
export function suspicionOf(root: Document, options: SuspectOptions): Promise<Suspicion> {
  const pace = options.pace ?? pagePace(root);
  const looking = new AbortController();
  const { signal } = looking;
  options.signal.addEventListener('abort', () => looking.abort(), { once: true, signal });
  return new Promise((resolve) => {
    const suspect = (suspicion: Suspicion) => {
      looking.abort();
      resolve(suspicion);
    };
    followRoots(
      root,
      (one, enter) => new SuspectWatch(one, { ...options, signal }, pace, suspect, enter),
      signal,
    );
  });
}
