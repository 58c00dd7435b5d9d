/**
 * Whether a document stands where it began: nothing in it was ever scrolled, by the reader or by the page. Known
 * without asking for the layout, which a page of thousands of comments is slow to give. Where in doubt, it was scrolled.
 */
export class AtTop {
  #still: boolean;

  /** To be made before the document is parsed: of one that is there already, or of a frame, nobody knows. */
  constructor(document: Document, signal: AbortSignal) {
    const view = document.defaultView;
    this.#still = document.readyState === 'loading' && view !== null && view === view.top;
    if (!this.#still) return;
    const scrolled = () => {
      this.#still = false;
    };
    document.addEventListener('scroll', scrolled, { signal, capture: true, passive: true, once: true });
  }

  get still(): boolean {
    return this.#still;
  }
}
