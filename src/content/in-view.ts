/** So many elements are watched each by itself. */
const WATCHED_SINGLY = 200;
/** Beyond them one speaks for so many that came together: in every frame the browser looks at each that is watched. */
const GROUP = 8;

/** Knows which elements are in view, or nearly. */
export class InView {
  /** Who speaks for each element, and for how many each of those speaks. */
  readonly #speakers = new Map<Element, Element>();
  readonly #groups = new Map<Element, number>();
  readonly #near = new Set<Element>();
  readonly #observer: IntersectionObserver;
  #latest: Element | null = null;

  constructor(signal: AbortSignal) {
    this.#observer = new IntersectionObserver(
      (changes) => {
        for (const { target, isIntersecting } of changes) {
          if (isIntersecting) this.#near.add(target);
          else this.#near.delete(target);
        }
      },
      { rootMargin: '50% 0px' },
    );
    signal.addEventListener('abort', () => this.#observer.disconnect(), { once: true });
  }

  add(element: Element): void {
    if (this.#speakers.has(element)) return;
    const speaker = this.#speakerFor(element);
    this.#speakers.set(element, speaker);
    this.#groups.set(speaker, (this.#groups.get(speaker) ?? 0) + 1);
    if (speaker === element) this.#observer.observe(element);
  }

  delete(element: Element): void {
    const speaker = this.#speakers.get(element);
    if (!speaker) return;
    this.#speakers.delete(element);
    const left = (this.#groups.get(speaker) ?? 0) - 1;
    if (left > 0) this.#groups.set(speaker, left);
    else {
      this.#groups.delete(speaker);
      this.#observer.unobserve(speaker);
      this.#near.delete(speaker);
      if (this.#latest === speaker) this.#latest = null;
    }
  }

  has(element: Element): boolean {
    const speaker = this.#speakers.get(element);
    return speaker !== undefined && this.#near.has(speaker);
  }

  #speakerFor(element: Element): Element {
    if (this.#speakers.size < WATCHED_SINGLY) return element;
    if (this.#latest && (this.#groups.get(this.#latest) ?? 0) < GROUP) return this.#latest;
    this.#latest = element;
    return element;
  }
}
