import type { Comment } from '../core/comment';
import type { PartName, PopupToFrame } from '../core/messages';
import type { FrameStatus } from '../core/status';
import type { Weigher } from '../detect/generic/late';
import type { Explanation, Presenter } from '../present';

/*
 * `content.js` runs on every page. What few pages need comes in scripts of its own, when they need it: `reading.js` where a
 * page looks as if it had comments, `weighing.js` where they are of no known platform, `presenting.js` where some were
 * found. They meet `content.js` in a global of the content scripts' own world, which no page can see.
 */

/** What the bars of a page ask of the session and tell it. */
export interface PresentingHooks {
  reasonsFor(comment: Comment): Omit<Explanation, 'spans'>;
  noteChange(): void;
  isNear(comment: Comment): boolean;
  isAtTop(): boolean;
}

/** A popup that opened: takes what is to be posted to it, and gives what obeys it. */
export type Opened = (
  post: (status: FrameStatus) => void,
  closed: AbortSignal,
) => (message: PopupToFrame) => void;

/** What reads a page is given by what waits for a sign of comments. */
export interface ReadingHooks {
  /** Ended, everything is undone, for good. */
  readonly life: AbortController;
  readonly parts: { readonly [N in PartName]: () => Promise<Parts[N]> };
  isAtTop(): boolean;
}

/** What each part brings. */
export interface Parts {
  reading: { read(site: string | undefined, hooks: ReadingHooks): Promise<Opened | null> };
  presenting: { makePresenter(site: string, hooks: PresentingHooks): Presenter };
  weighing: { weigher: Weigher; startPicking(site: string, life: AbortSignal): void };
}

type Takers = { [N in PartName]?: (part: Parts[N]) => void };

function takers(): Takers {
  const world = globalThis as { foldawayParts?: Takers };
  world.foldawayParts ??= {};
  return world.foldawayParts;
}

/** Hands a part over; one that comes a second time is not waited for. */
export function bringPart<N extends PartName>(name: N, part: Parts[N]): void {
  takers()[name]?.(part);
}

/** Calls `take` when the part has come. */
export function onPart<N extends PartName>(name: N, take: (part: Parts[N]) => void): void {
  takers()[name] = take as Takers[N];
}
