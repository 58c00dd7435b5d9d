import type { Root } from './find';

/** What follows one root: a document or a shadow root. */
export interface Follower {
  /** The reader did something: what follows may bring comments. */
  wake(): void;
  /** The page went on from loading. */
  loaded(): void;
  /** Stops following. */
  end(): void;
}

/**
 * Follows a document, and the shadow roots in it that its followers `enter`, until `signal` aborts.
 * @returns a function that tells something to each follower of a root that is still there
 */
export function followRoots<F extends Follower>(
  root: Document,
  make: (root: Root, enter: (root: Root) => void) => F,
  signal: AbortSignal,
): (tell: (follower: F) => void) => void {
  const followers = new Map<Root, F>();
  const enter = (each: Root) => {
    if (!followers.has(each) && !signal.aborted) followers.set(each, make(each, enter));
  };
  const each = (tell: (follower: F) => void) => {
    for (const [one, follower] of followers) {
      if (one === root || (one as ShadowRoot).host.isConnected) tell(follower);
      else {
        follower.end();
        followers.delete(one);
      }
    }
  };
  enter(root);
  // What a reader does may bring comments that nothing else announces: a drawer with a shadow root of its own.
  const wake = () => each((follower) => follower.wake());
  root.addEventListener('click', wake, { capture: true, passive: true, signal });
  // What is found by weighing is looked for when the page is whole.
  root.addEventListener('readystatechange', () => each((follower) => follower.loaded()), { signal });
  return each;
}
