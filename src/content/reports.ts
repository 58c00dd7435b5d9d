import type { Label } from '../core/labels';
import type { FrameCounts, FrameStatus } from '../core/status';

export interface ReportHooks {
  counts(): FrameCounts;
  status(): FrameStatus;
  /** Labels of comments folded for the first time since the last call. */
  newlyFolded(): (Label | null)[];
  sendCounts(counts: FrameCounts): void;
  sendFolded(labels: (Label | null)[]): void;
}

declare global {
  interface Document {
    /** Chrome's alone. */
    readonly prerendering?: boolean;
  }
}

const EVERY_MS = 150;

/** Tells badge, statistics and open popups how this frame stands, a few times a second at most. */
export class Reports {
  readonly #popups = new Set<(status: FrameStatus) => void>();
  #timer: ReturnType<typeof setTimeout> | null = null;
  #said = '';

  readonly #seen = () => this.flush();

  constructor(readonly hooks: ReportHooks) {}

  /** Something changed. */
  note(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      this.flush();
    }, EVERY_MS);
  }

  /** Popups hear at once, so that the page and the slider move together. */
  tellPopups(): void {
    if (this.#popups.size === 0) return;
    const status = this.hooks.status();
    for (const post of this.#popups) post(status);
  }

  addPopup(post: (status: FrameStatus) => void, closed: AbortSignal): void {
    this.#popups.add(post);
    closed.addEventListener('abort', () => this.#popups.delete(post), { once: true });
    post(this.hooks.status());
  }

  flush(): void {
    // Chrome draws a page ahead of its reader, in a tab that shows another one still.
    if (document.prerendering) {
      document.addEventListener('prerenderingchange', this.#seen, { once: true });
      return;
    }
    const counts = this.hooks.counts();
    const said = JSON.stringify(counts);
    // A frame without comments has nothing to say, and does not wake the background to say it.
    if (said !== this.#said && (counts.found > 0 || this.#said !== '')) this.hooks.sendCounts(counts);
    this.#said = said;
    const labels = this.hooks.newlyFolded();
    if (labels.length > 0) this.hooks.sendFolded(labels);
    this.tellPopups();
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#popups.clear();
  }
}
