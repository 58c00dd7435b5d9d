/** Elements that were given to threads, with everything around them. */
export class Marked {
  readonly #own = new Set<Element>();
  readonly #around = new Set<Element>();

  get all(): ReadonlySet<Element> {
    return this.#own;
  }

  add(element: Element): void {
    this.#own.add(element);
    for (let node = element.parentElement; node && !this.#around.has(node); node = node.parentElement)
      this.#around.add(node);
  }

  /** Whether a marked element lies in this one. */
  inside(element: Element): boolean {
    return this.#around.has(element);
  }

  /** The marked element that this one is or lies in. */
  outer(element: Element): Element | null {
    let node: Element | null = element;
    while (node && !this.#own.has(node)) node = node.parentElement;
    return node;
  }
}
