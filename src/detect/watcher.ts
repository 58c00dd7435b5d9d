import type { FindOptions } from './find';
import { followRoots } from './follow-roots';
import { RootWatch, type WatchEvents } from './root-watch';
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
  const each = followRoots(
    root,
    (one, enter) => new RootWatch(one, options, pace, events, enter),
    options.signal,
  );
  return {
    rescan() {
      each((watch) => watch.rescan());
    },
  };
}
