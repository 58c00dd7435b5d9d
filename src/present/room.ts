import { lazy } from '../core/lazy';

/** How much a line has room for: all its words, a sign in place of "Why", or not even that. */
type Room = 'ample' | 'short' | 'scant';

/** The widths at which less is shown, in the size of the line's own letters. */
const SHORT_EM = 27;
const SCANT_EM = 15;

/**
 * What the lines of a page have room for: told before the frame is drawn. Container queries would say it in the style
 * sheet alone, but the browser then lays out every such line by itself, together with what is above it in the page: in a
 * thread of 5,000 comments two bars took as long as all of the rest.
 */
const observer = lazy(() => new ResizeObserver(measured));
/** Lines of one page are as wide as one another, mostly: a new one begins with what the last had. */
let latest: Room = 'ample';

/** Keeps `data-room` of a bar's line as its width asks for, for as long as the line is in the page. */
export function watchRoom(room: HTMLElement): void {
  room.dataset.room = latest;
  observer().observe(room);
}

/** Reads for all, then writes for all. */
function measured(sizes: readonly ResizeObserverEntry[]): void {
  const rooms = sizes.map(({ target, contentRect }) => [target, roomIn(target, contentRect.width)] as const);
  for (const [target, room] of rooms) {
    if (!target.isConnected) observer().unobserve(target);
    else if (room && target instanceof HTMLElement) {
      latest = room;
      if (target.dataset.room !== room) target.dataset.room = room;
    }
  }
}

/** @returns null where the line is not drawn: its comment is hidden, or it left the page. */
function roomIn(line: Element, width: number): Room | null {
  if (width === 0) return null;
  const letters = width / Number.parseFloat(getComputedStyle(line).fontSize);
  if (letters < SCANT_EM) return 'scant';
  return letters < SHORT_EM ? 'short' : 'ample';
}
