/** A reader has done scrolling when nothing moved for this long. */
export const STILL_MS = 200;

/** Whether anything on the page is being scrolled. */
export class Scrolling {
  #life: AbortController | null = null;
  #last = Number.NEGATIVE_INFINITY;

  constructor(readonly document: Document) {}

  /** Milliseconds after which all stands still if nothing scrolls until then; none or less where it does already. */
  get left(): number {
    return STILL_MS - (performance.now() - this.#last);
  }

  /** Whose frames are drawn; null where nobody sees the page. */
  get view(): Window | null {
    return this.document.hidden ? null : this.document.defaultView;
  }

  /** Takes note of scrolling from now on. */
  watch(): void {
    if (this.#life) return;
    this.#life = new AbortController();
    const note = () => {
      this.#last = performance.now();
    };
    this.document.addEventListener('scroll', note, {
      signal: this.#life.signal,
      capture: true,
      passive: true,
    });
  }

  stop(): void {
    this.#life?.abort();
    this.#life = null;
  }
}
