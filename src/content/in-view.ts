/** So many elements are watched each by itself. */
const WATCHED_SINGLY = 200;
/** Beyond them one speaks for so many that came together: in every frame the browser looks at each that is watched. */
const GROUP = 8;

/** Knows which elements are in view, or nearly, and what each is kept under (`K`). */
export class InView<K> {
  /** Who speaks for each element, and for which elements each of those speaks. */
  readonly #speakers = new Map<Element, Element>();
  readonly #groups = new Map<Element, Map<Element, K>>();
  readonly #near = new Set<Element>();
  readonly #observer: IntersectionObserver;
  #latest: Element | null = null;

  /** @param came is told what has come into view, or nearly */
  constructor(signal: AbortSignal, came: (keys: Iterable<K>) => void) {
    this.#observer = new IntersectionObserver(
      (changes) => {
        for (const { target, isIntersecting } of changes) {
          if (!isIntersecting) this.#near.delete(target);
          else if (this.#groups.has(target)) this.#near.add(target);
        }
        for (const { target, isIntersecting } of changes)
          if (isIntersecting) came(this.#groups.get(target)?.values() ?? []);
      },
      { rootMargin: '50% 0px' },
    );
    signal.addEventListener('abort', () => this.#observer.disconnect(), { once: true });
  }

  add(element: Element, key: K): void {
    if (this.#speakers.has(element)) return;
    const speaker = this.#speakerFor(element);
    this.#speakers.set(element, speaker);
    this.#groups.set(speaker, (this.#groups.get(speaker) ?? new Map<Element, K>()).set(element, key));
    if (speaker === element) this.#observer.observe(element);
  }

  delete(element: Element): void {
    const speaker = this.#speakers.get(element);
    if (!speaker) return;
    this.#speakers.delete(element);
    const group = this.#groups.get(speaker);
    group?.delete(element);
    if (group?.size) return;
    this.#groups.delete(speaker);
    this.#observer.unobserve(speaker);
    this.#near.delete(speaker);
    if (this.#latest === speaker) this.#latest = null;
  }

  has(element: Element): boolean {
    const speaker = this.#speakers.get(element);
    return speaker !== undefined && this.#near.has(speaker);
  }

  /** What is in view, or nearly. */
  *near(): Iterable<K> {
    for (const speaker of this.#near) yield* this.#groups.get(speaker)?.values() ?? [];
  }

  #speakerFor(element: Element): Element {
    if (this.#speakers.size < WATCHED_SINGLY) return element;
    if (this.#latest && (this.#groups.get(this.#latest)?.size ?? 0) < GROUP) return this.#latest;
    this.#latest = element;
    return element;
  }
}
