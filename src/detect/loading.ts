import type { Root } from './find';
import { type Pace, SOONEST_MS } from './slices';

/** How long a page that loads is not looked at, at most. */
export const LONGEST_LOADING_MS = 400;

/** Whether the document of a root is still being parsed. */
export function isLoading(root: Root): boolean {
  return (root.ownerDocument ?? (root as Document)).readyState === 'loading';
}

/**
 * Notices that a document has grown while it is parsed, and that it has loaded: by being told, and by asking, for a
 * document that is written anew loses who listens. An observer would be handed every node on its own.
 */
export class Loading {
  #told = 0;
  #asking = false;
  #elements = 0;

  constructor(
    readonly root: Root,
    readonly pace: Pace,
    /** Whether nobody else tells what comes. */
    readonly blind: () => boolean,
    readonly grew: () => void,
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
    this.pace.after(this.blind() ? SOONEST_MS : LONGEST_LOADING_MS, () => {
      this.#asking = false;
      if (this.ending.aborted || this.#told !== told) return;
      if (!isLoading(this.root)) return this.tell();
      if (this.blind()) this.#count();
      this.ask();
    });
  }

  #count(): void {
    // Of a document alone, which the browser keeps counted; roots in the shadow are observed from their beginning.
    const { length } = (this.root as Document).getElementsByTagName('*');
    if (length !== this.#elements) this.grew();
    this.#elements = length;
  }
}
