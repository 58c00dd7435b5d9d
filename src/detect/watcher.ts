import type { FindOptions, Root } from './find';
import { type Roots, RootWatch, type WatchEvents } from './root-watch';
import { type Pace, pagePace } from './slices';

export type { WatchEvents } from './root-watch';

export interface WatchOptions extends FindOptions {
  /** Ends the watch for good. */
  readonly signal: AbortSignal;
  readonly pace?: Pace;
}

export interface Watching {
  /** Looks at everything again, as after a change of the reader's rule for the site. */
  rescan(): void;
}

/**
 * Follows the comments of a document and of the shadow roots in it from now until `options.signal` aborts:
 * reports those there are and those that come, change and leave. Reads the page, never writes it.
 * `options` is read at every look: a getter may change what it gives, such as `picked`.
 */
export function watchComments(root: Document, events: WatchEvents, options: WatchOptions): Watching {
  const pace = options.pace ?? pagePace(root);
  const watches = new Map<Root, RootWatch>();
  let leaving = false;
  const sweep = () => {
    leaving = false;
    for (const [one, watch] of watches) {
      if (one === root || (one as ShadowRoot).host.isConnected) continue;
      watch.end();
      watches.delete(one);
    }
  };
  const roots: Roots = {
    enter(one) {
      if (watches.has(one) || options.signal.aborted) return;
      watches.set(one, new RootWatch(one, options, pace, events, roots));
    },
    left() {
      // Where many roots change at once, all of them tell before this runs.
      if (!leaving) queueMicrotask(sweep);
      leaving = true;
    },
  };
  const each = (tell: (watch: RootWatch) => void) => {
    sweep();
    for (const watch of watches.values()) tell(watch);
  };
  roots.enter(root);
  const { signal } = options;
  // What a reader does may bring comments that nothing else announces: a drawer with a shadow root of its own.
  root.addEventListener('click', () => each((watch) => watch.wake()), {
    capture: true,
    passive: true,
    signal,
  });
  // What is found by weighing is looked for when the page is whole.
  root.addEventListener('readystatechange', () => each((watch) => watch.loaded()), { signal });
  return {
    rescan() {
      each((watch) => watch.rescan());
    },
  };
}
