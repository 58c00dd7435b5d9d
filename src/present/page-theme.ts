import { themeAt } from './theme';

/** How long a page's switch of colours may take to settle, in milliseconds. */
const SETTLE_MS = 250;

/** Notices that a page changed from light to dark or back, by its own switch or with the system. */
export class PageTheme {
  readonly #document: Document;
  readonly #changed: () => void;
  readonly #observer: MutationObserver;
  readonly #media: MediaQueryList | undefined;
  #watching = false;
  #known = '';
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(document: Document, changed: () => void) {
    this.#document = document;
    this.#changed = changed;
    const view = document.defaultView;
    this.#observer = new (view?.MutationObserver ?? MutationObserver)(this.#later);
    this.#media = view?.matchMedia?.('(prefers-color-scheme: dark)');
  }

  /** Begins, once there is a page. */
  watch(): void {
    const { documentElement, body } = this.#document;
    if (this.#watching || !body) return;
    this.#watching = true;
    this.#known = this.#now();
    this.#observer.observe(documentElement, { attributes: true });
    this.#observer.observe(body, { attributes: true });
    this.#media?.addEventListener('change', this.#atOnce);
  }

  stop(): void {
    this.#watching = false;
    this.#observer.disconnect();
    this.#media?.removeEventListener('change', this.#atOnce);
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  /** With the system the page has mostly changed already; where it takes its time, the second look sees it. */
  readonly #atOnce = (): void => {
    this.#look();
    this.#later();
  };

  readonly #later = (): void => {
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      this.#look();
    }, SETTLE_MS);
  };

  #look(): void {
    const now = this.#now();
    if (now === this.#known) return;
    this.#known = now;
    this.#changed();
  }

  #now(): string {
    const { body, documentElement } = this.#document;
    const { scheme, solid } = themeAt(body ?? documentElement);
    return `${scheme} ${solid}`;
  }
}
