import type { Entry } from './entry';

/** In threads longer than this, what folds out of view waits: each layout of the page costs by its length. */
const LONG_THREAD = 200;
/** How long it waits for others, in milliseconds; in threads of more than a thousand so much for each thousand. */
const WAIT_MS = 500;
/** A reader has done scrolling when nothing moved for this long. */
const STILL_MS = 200;

/**
 * Folds of a long thread that are out of view: they are brought to the page together, and while the reader scrolls
 * not before one of them comes near.
 */
export class FarWait {
  readonly #document: Document;
  readonly #size: () => number;
  readonly #due: () => void;
  readonly #waiting = new Set<Entry>();
  #life: AbortController | null = null;
  #watch: IntersectionObserver | null = null;
  #scrolled = Number.NEGATIVE_INFINITY;

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
    this.#waiting.add(entry);
    this.#life ??= this.#begin();
    this.#watch?.observe(entry.comment.body);
  }

  delete(entry: Entry): void {
    this.#waiting.delete(entry);
  }

  /** All that wait; none do any more. */
  take(): Entry[] {
    const taken = [...this.#waiting];
    this.#waiting.clear();
    this.#life?.abort();
    this.#life = null;
    return taken;
  }

  #begin(): AbortController {
    const life = new AbortController();
    const { signal } = life;
    this.#watch = new IntersectionObserver(
      (seen) => {
        if (seen.some(({ isIntersecting }) => isIntersecting)) this.#due();
      },
      { rootMargin: '50% 0px' },
    );
    const noteScroll = () => {
      this.#scrolled = performance.now();
    };
    this.#document.addEventListener('scroll', noteScroll, { signal, capture: true, passive: true });
    let timer = setTimeout(() => look(), WAIT_MS * Math.max(1, this.#size() / 1000));
    const look = () => {
      const still = performance.now() - this.#scrolled;
      if (still >= STILL_MS) this.#due();
      else timer = setTimeout(look, STILL_MS - still);
    };
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      this.#watch?.disconnect();
      this.#watch = null;
    });
    return life;
  }
}
