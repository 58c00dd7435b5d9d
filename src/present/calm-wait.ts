import { type Entry, hidesText } from './entry';
import { nothing } from './loans';
import { Scrolling } from './scrolling';
import { isTypingIn } from './typing';
import { COVERED } from './veil';

/** In threads longer than this, what folds out of view waits: each layout of the page costs by its length. */
const LONG_THREAD = 200;
/** So is a page of more elements than this, however many of its comments are known as yet. */
const LONG_PAGE = 5000;
/** How long it waits for others, in milliseconds; in threads of more than a thousand so much for each thousand. */
const WAIT_MS = 500;
/** Who scrolls so slowly that a place is in view for this long sees what stands there. */
const PATIENCE_MS = 1000;

/**
 * Folds of a long thread wait for a calm moment, since a page that is laid out anew stands still for a moment: those out
 * of view for others to go along with, those in view, covered, until nothing scrolls. All come together: some time after
 * the first, and once one of them stands in view of a reader at rest.
 */
export class CalmWait {
  readonly #scrolling: Scrolling;
  readonly #size: () => number;
  readonly #isAtTop: () => boolean;
  readonly #due: () => void;
  readonly #waiting = new Map<Element, Entry>();
  /** Of those that wait, the ones in view, or nearly, and since when. */
  readonly #near = new Map<Element, number>();
  /** Of those that wait, the ones whose text would be seen. */
  readonly #bare = new Set<Element>();
  #life: AbortController | null = null;
  #watch: IntersectionObserver | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #frame = 0;

  /**
   * @param size how many comments the page has
   * @param isAtTop whether nothing on the page was ever scrolled
   * @param due called when those that wait are to be taken
   */
  constructor(document: Document, size: () => number, isAtTop: () => boolean, due: () => void) {
    this.#scrolling = new Scrolling(document);
    // From now on: who scrolls when the first fold comes began before it.
    this.#scrolling.watch();
    this.#size = size;
    this.#isAtTop = isAtTop;
    this.#due = due;
  }

  /**
   * Whether a fold is to wait.
   * @param near whether its comment may be in view, or nearly
   */
  suits({ options }: Entry, near: boolean): boolean {
    if (!near) return this.#isLong;
    return !!options?.cover && !this.#isAtTop() && this.#isLong;
  }

  get #isLong(): boolean {
    if (this.#size() > LONG_THREAD) return true;
    return this.#scrolling.document.getElementsByTagName('*').length > LONG_PAGE;
  }

  add(entry: Entry, near: boolean): void {
    const { body } = entry.comment;
    this.#waiting.set(body, entry);
    if (!cover(entry)) this.#bare.add(body);
    this.#life ??= this.#begin();
    this.#watch?.observe(body);
    if (near) this.#moved([{ target: body, isIntersecting: true }]);
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

  /** Nothing waits any more, and nothing of the page is listened to. */
  stop(): void {
    this.take();
    this.#scrolling.stop();
  }

  #begin(): AbortController {
    const life = new AbortController();
    const { signal } = life;
    this.#scrolling.watch();
    this.#watch = new IntersectionObserver((seen) => this.#moved(seen), { rootMargin: '50% 0px' });
    this.#lookIn(WAIT_MS * Math.max(1, this.#size() / 1000));
    signal.addEventListener('abort', () => {
      clearTimeout(this.#timer);
      this.#scrolling.view?.cancelAnimationFrame(this.#frame);
      this.#watch?.disconnect();
      this.#watch = null;
    });
    return life;
  }

  #moved(seen: readonly Pick<IntersectionObserverEntry, 'target' | 'isIntersecting'>[]): void {
    for (const { target, isIntersecting } of seen) {
      if (!isIntersecting || !this.#waiting.has(target)) this.#near.delete(target);
      else if (!this.#near.has(target)) this.#near.set(target, performance.now());
    }
    if (this.#near.size > 0) this.#look();
  }

  /** When one of them will have been in view for long enough, as `performance.now` counts. */
  get #latest(): number {
    return Math.min(...this.#near.values()) + PATIENCE_MS;
  }

  #look(): void {
    const isBare = [...this.#near.keys()].some((body) => this.#bare.has(body));
    if (isBare || performance.now() >= this.#latest) this.#due();
    else if (this.#scrolling.left > 0) this.#lookLater();
    else this.#lookInFrame();
  }

  /** A busy page tells late that it was scrolled: before its next frame is drawn at the latest. */
  #lookInFrame(): void {
    const view = this.#scrolling.view;
    if (!view) {
      this.#due();
      return;
    }
    view.cancelAnimationFrame(this.#frame);
    this.#frame = view.requestAnimationFrame(() => {
      if (this.#scrolling.left > 0) this.#lookLater();
      else if (this.#waiting.size > 0) this.#due();
    });
  }

  #lookLater(): void {
    this.#lookIn(Math.min(this.#scrolling.left, this.#latest - performance.now()));
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
