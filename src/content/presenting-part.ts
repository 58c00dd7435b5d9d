import type { Comment } from '../core/comment';
import type { Explanation, Presenter } from '../present';

/*
 * Two scripts run on a page: `content.js` on every one, and `presenting.js` only where comments were found. They meet in
 * a global of the content scripts' own world, which no page can see.
 */

/** What the bars of a page ask of the session and tell it. */
export interface PresentingHooks {
  reasonsFor(comment: Comment): Omit<Explanation, 'spans'>;
  noteChange(): void;
}

/** What `presenting.js` brings. */
export interface PresentingPart {
  makePresenter(site: string, hooks: PresentingHooks): Presenter;
  startPicking(site: string, life: AbortSignal): void;
}

type World = { foldawayPresenting?: (part: PresentingPart) => void };

/** Hands the part over; a script that comes a second time is not waited for. */
export function bringPart(part: PresentingPart): void {
  (globalThis as World).foldawayPresenting?.(part);
}

/** Calls `take` when `presenting.js` has come. */
export function onPart(take: (part: PresentingPart) => void): void {
  (globalThis as World).foldawayPresenting = take;
}
