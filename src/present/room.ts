import { lazy } from '../core/lazy';

/** How much a line has room for: all its words, a sign in place of "Why", or not even that. */
type Room = 'ample' | 'short' | 'scant';

/** The widths at which less is shown, in the size of the line's own letters. */
const SHORT_EM = 27;
const SCANT_EM = 15;

/**
 * What the lines of a page have room for: told before the frame is drawn. Container queries would say it in the style
 * sheet alone, but the browser then lays out every such line by itself, together with what is above it in the page: in a
 * thread of 5,000 comments one bar took as long as all of the rest.
 */
const observer = lazy(
  () =>
    new ResizeObserver((sizes) => {
      for (const size of sizes) measured(size);
    }),
);
/** Lines of one page are as wide as one another, mostly: a new one begins with what the last had. */
let latest: Room = 'ample';

/** Keeps `data-room` of a bar's line as its width asks for, for as long as the line is in the page. */
export function watchRoom(room: HTMLElement): void {
  room.dataset.room = latest;
  observer().observe(room);
}

function measured({ target, contentRect: { width } }: ResizeObserverEntry): void {
  if (!(target instanceof HTMLElement)) return;
  if (!target.isConnected) {
    observer().unobserve(target);
    return;
  }
  const letters = width / Number.parseFloat(getComputedStyle(target).fontSize);
  // Not drawn at all: its comment is hidden.
  if (!(letters > 0)) return;
  latest = letters < SCANT_EM ? 'scant' : letters < SHORT_EM ? 'short' : 'ample';
  if (target.dataset.room !== latest) target.dataset.room = latest;
}
