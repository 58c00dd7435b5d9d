/** Knows which elements are in view, or nearly. */
export class InView {
  readonly #near = new Set<Element>();
  readonly #observer: IntersectionObserver;

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
    this.#observer.observe(element);
  }

  delete(element: Element): void {
    this.#observer.unobserve(element);
    this.#near.delete(element);
  }

  has(element: Element): boolean {
    return this.#near.has(element);
  }
}
