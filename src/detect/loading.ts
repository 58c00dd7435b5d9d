import type { Root } from './find';
import type { Pace } from './slices';

/** How long a page that loads is not looked at, at most; and how often it is asked whether it still does. */
export const LONGEST_LOADING_MS = 400;

/** Whether the document of a root is still being parsed. */
export function isLoading(root: Root): boolean {
  return (root.ownerDocument ?? (root as Document)).readyState === 'loading';
}

/** Notices that a root has loaded: by being told, and, since a document that is written anew loses who listens, by asking. */
export class LoadingEnd {
  #told = 0;
  #asking = false;

  constructor(
    readonly root: Root,
    readonly pace: Pace,
    readonly ended: () => void,
    readonly ending: AbortSignal,
  ) {}

  /** The page says that it went on from loading. */
  tell(): void {
    this.#told++;
    this.ended();
  }

  /** Asks until it is told. */
  ask(): void {
    if (this.#asking || !isLoading(this.root)) return;
    this.#asking = true;
    const told = this.#told;
    this.pace.after(LONGEST_LOADING_MS, () => {
      this.#asking = false;
      if (this.ending.aborted || this.#told !== told) return;
      if (isLoading(this.root)) this.ask();
      else this.tell();
    });
  }
}
