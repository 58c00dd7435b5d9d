/** Knows which elements are in view, or nearly, and which surely are not. */
export class InView {
  readonly #near = new Set<Element>();
  readonly #far = new Set<Element>();
  readonly #observer: IntersectionObserver;

  constructor(signal: AbortSignal) {
    this.#observer = new IntersectionObserver(
      (changes) => {
        for (const { target, isIntersecting } of changes) {
          (isIntersecting ? this.#near : this.#far).add(target);
          (isIntersecting ? this.#far : this.#near).delete(target);
        }
      },
      { rootMargin: '50% 0px' },
    );
    signal.addEventListener('abort', () => this.#observer.disconnect(), { once: true });
  }

  add(element: Element): void {
    this.#observer.observe(element);
  }

  delete(element: Element): void {
    this.#observer.unobserve(element);
    this.#near.delete(element);
    this.#far.delete(element);
  }

  has(element: Element): boolean {
    return this.#near.has(element);
  }

  /** Whether the browser said that it is neither in view nor near. */
  isFar(element: Element): boolean {
    return this.#far.has(element);
  }
}
