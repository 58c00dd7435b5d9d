import { type Entry, hidesText } from './entry';
import { nothing } from './loans';
import { isTypingIn } from './typing';
import { COVERED } from './veil';

/** In threads longer than this, what folds out of view waits: each layout of the page costs by its length. */
const LONG_THREAD = 200;
/** How long it waits for others, in milliseconds; in threads of more than a thousand so much for each thousand. */
const WAIT_MS = 500;
/** A reader has done scrolling when nothing moved for this long. */
const STILL_MS = 200;
/** Who scrolls so slowly that a place is in view for this long sees what stands there. */
const PATIENCE_MS = 1000;

/**
 * Folds of a long thread that are not known to be in view. They are brought to the page together: some time after the
 * first, and once one of them comes near. While the reader scrolls they wait, if they are covered, since a page that
 * is laid out anew stands still for a moment.
 */
export class FarWait {
  readonly #document: Document;
  readonly #size: () => number;
  readonly #due: () => void;
  readonly #waiting = new Map<Element, Entry>();
  /** Of those that wait, the ones in view, or nearly. */
  readonly #near = new Set<Element>();
  /** Of those that wait, the ones whose text would be seen. */
  readonly #bare = new Set<Element>();
  #life: AbortController | null = null;
  #watch: IntersectionObserver | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #scrolled = Number.NEGATIVE_INFINITY;
  #latest = Number.POSITIVE_INFINITY;

  /**
   * @param size how many comments the page has
   * @param due called when those that wait are to be taken
   */
  constructor(document: Document, size: () => number, due: () => void) {
    this.#document = document;
    this.#size = size;
    this.#due = due;
  }

  /** Whether comments wait at all. */
  get isWorthIt(): boolean {
    return this.#size() > LONG_THREAD;
  }

  add(entry: Entry): void {
    const { body } = entry.comment;
    this.#waiting.set(body, entry);
    if (!cover(entry)) this.#bare.add(body);
    this.#life ??= this.#begin();
    this.#watch?.observe(body);
  }

  has({ comment: { body } }: Entry): boolean {
    return this.#waiting.has(body);
  }

  delete({ comment: { body } }: Entry): void {
    if (!this.#waiting.delete(body)) return;
    this.#near.delete(body);
    this.#bare.delete(body);
    this.#watch?.unobserve(body);
  }

  /** All that wait; none do any more. */
  take(): Entry[] {
    const taken = [...this.#waiting.values()];
    this.#waiting.clear();
    this.#near.clear();
    this.#bare.clear();
    this.#life?.abort();
    this.#life = null;
    return taken;
  }

  #begin(): AbortController {
    const life = new AbortController();
    const { signal } = life;
    this.#watch = new IntersectionObserver((seen) => this.#moved(seen), { rootMargin: '50% 0px' });
    const noteScroll = () => {
      this.#scrolled = performance.now();
    };
    this.#document.addEventListener('scroll', noteScroll, { signal, capture: true, passive: true });
    this.#latest = Number.POSITIVE_INFINITY;
    this.#lookIn(WAIT_MS * Math.max(1, this.#size() / 1000));
    signal.addEventListener('abort', () => {
      clearTimeout(this.#timer);
      this.#watch?.disconnect();
      this.#watch = null;
    });
    return life;
  }

  #moved(seen: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of seen) {
      if (isIntersecting && this.#waiting.has(target)) this.#near.add(target);
      else this.#near.delete(target);
    }
    if (this.#near.size === 0) {
      this.#latest = Number.POSITIVE_INFINITY;
      return;
    }
    this.#latest = Math.min(this.#latest, performance.now() + PATIENCE_MS);
    this.#look();
  }

  #look(): void {
    const now = performance.now();
    const moving = STILL_MS - (now - this.#scrolled);
    const isBare = [...this.#near].some((body) => this.#bare.has(body));
    if (moving <= 0 || now >= this.#latest || isBare) this.#due();
    else this.#lookIn(Math.min(moving, this.#latest - now));
  }

  #lookIn(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#look(), milliseconds);
  }
}

/** Who scrolls to a comment faster than it folds finds its place empty. @returns whether its text is out of sight */
function cover(entry: Entry): boolean {
  const { body, element } = entry.comment;
  if (hidesText(entry.form)) return true;
  const isToCover = entry.options?.cover && hidesText(entry.wanted()) && !isTypingIn(element);
  entry.cover.exactly(isToCover ? new Map([[body, COVERED]]) : nothing());
  return !!isToCover;
}
