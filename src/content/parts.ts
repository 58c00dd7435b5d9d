import type { Comment } from '../core/comment';
import type { PartName } from '../core/messages';
import type { Weigher } from '../detect/generic/late';
import type { Explanation, Presenter } from '../present';

/*
 * `content.js` runs on every page. What few pages need comes in scripts of its own, when they need it: `presenting.js`
 * where comments were found, `weighing.js` where a page looks as if it had comments of no known platform. They meet
 * `content.js` in a global of the content scripts' own world, which no page can see.
 */

/** What the bars of a page ask of the session and tell it. */
export interface PresentingHooks {
  reasonsFor(comment: Comment): Omit<Explanation, 'spans'>;
  noteChange(): void;
  isNear(comment: Comment): boolean;
  isAtTop(): boolean;
}

/** What each part brings. */
export interface Parts {
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
