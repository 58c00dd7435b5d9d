import { parentOf } from './theme';

/** How far from the edges of the window, in pixels. */
const EDGE = 8;
/** And from what it belongs to. */
const GAP = 4;

/** Where something stands in the window, in its own pixels: those of a page that is zoomed are larger. */
interface Spot {
  readonly left: number;
  readonly top: number;
}

/**
 * Where `floating`, which lies in the browser's top layer, goes: below `anchor`, or above it where there is no room;
 * within the window.
 * @param side which of its sides stands at the same side of `anchor`
 */
export function spotBy(floating: HTMLElement, anchor: Element, side: 'start' | 'end'): Spot {
  const zoom = floating.currentCSSZoom ?? 1;
  const by = anchor.getBoundingClientRect();
  const width = floating.offsetWidth * zoom;
  const height = floating.offsetHeight * zoom;
  const { scrollingElement, documentElement, defaultView } = floating.ownerDocument;
  const { clientWidth } = documentElement;
  // Without the scroll bar. In quirks mode the root is as high as the document: there the body knows it, if anybody.
  const windowHeight = scrollingElement?.clientHeight ?? defaultView?.innerHeight ?? 0;
  const rtl = getComputedStyle(floating).direction === 'rtl';
  const left = rtl === (side === 'end') ? by.left : by.right - width;
  const below = by.bottom + GAP;
  const top = below + height > windowHeight - EDGE && by.top > height ? by.top - height - GAP : below;
  return {
    left: Math.max(EDGE, Math.min(left, clientWidth - width - EDGE)) / zoom,
    top: Math.max(EDGE, Math.min(top, windowHeight - height - EDGE)) / zoom,
  };
}

/**
 * Lays `panel` over the page, by `anchor`, and lets it scroll along.
 * @param leave called where the reader presses something else, or `anchor` is scrolled out of the window
 * @returns what ends it
 */
export function layOver(panel: HTMLElement, anchor: Element, leave: () => void): AbortController {
  const ending = new AbortController();
  const { signal } = ending;
  const view = panel.ownerDocument.defaultView as Window;
  const origin = () => {
    const { left, top } = anchor.getBoundingClientRect();
    return { left: left + view.scrollX, top: top + view.scrollY };
  };
  let stood = origin();
  const place = () => {
    const { left, top } = spotBy(panel, anchor, 'start');
    const zoom = panel.currentCSSZoom ?? 1;
    panel.style.setProperty('left', `${left + view.scrollX / zoom}px`);
    panel.style.setProperty('top', `${top + view.scrollY / zoom}px`);
    stood = origin();
  };
  const onScroll = () => {
    const now = origin();
    // With the window it moves by itself.
    if (Math.hypot(now.left - stood.left, now.top - stood.top) < 1) return;
    const { top, bottom } = anchor.getBoundingClientRect();
    if (bottom < 0 || top > view.innerHeight) leave();
    else place();
  };
  panel.setAttribute('popover', 'manual');
  panel.showPopover?.();
  place();
  const host = (panel.getRootNode() as ShadowRoot).host;
  const onPress = (event: Event) => !event.composedPath().includes(host) && leave();
  view.addEventListener('scroll', onScroll, { signal, capture: true, passive: true });
  view.addEventListener('resize', place, { signal });
  view.addEventListener('pointerdown', onPress, { signal, capture: true, passive: true });
  signal.addEventListener('abort', () => {
    panel.removeAttribute('popover');
    panel.style.cssText = '';
  });
  return ending;
}

/** Whether something of the page cuts off the end of `panel`, and cannot be scrolled. */
export function isCut(panel: HTMLElement): boolean {
  const { bottom } = panel.getBoundingClientRect();
  const { body, documentElement } = panel.ownerDocument;
  for (let at = parentOf(panel); at && at !== body && at !== documentElement; at = parentOf(at)) {
    const { overflowY } = getComputedStyle(at);
    if (/auto|scroll/.test(overflowY)) return false;
    if (/hidden|clip/.test(overflowY) && at.getBoundingClientRect().bottom < bottom - 1) return true;
  }
  return false;
}
