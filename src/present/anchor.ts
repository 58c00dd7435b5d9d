import type { Entry } from './entry';
import { parentOf } from './theme';

interface Held {
  readonly element: Element;
  readonly top: number;
}

/**
 * Remembers what the reader has before their eyes, so that it can be held in place when something above it
 * changes its height. Reads the layout: call it before writing.
 */
export class ReadingPosition {
  readonly #held: Held[] = [];

  /** @param due what is about to change; an element around one of them may keep its own place while what is in it moves */
  constructor(document: Document, due: readonly Entry[]) {
    const around: Held[] = [];
    const view = document.defaultView;
    if (!view) return;
    for (const share of [0.15, 0.4, 0.65, 0.9]) {
      const x = view.innerWidth / 2;
      const element = document.elementFromPoint?.(x, view.innerHeight * share);
      if (element && element !== document.documentElement && element !== document.body && flows(element)) {
        const isAround = due.some(
          ({ comment }) => comment.element !== element && element.contains(comment.element),
        );
        (isAround ? around : this.#held).push({ element, top: element.getBoundingClientRect().top });
      }
    }
    this.#held.push(...around);
  }

  /** Scrolls so that what was seen stands where it stood. */
  restore(): void {
    for (const { element, top } of this.#held) {
      if (!element.isConnected || element.getClientRects().length === 0) continue;
      const moved = element.getBoundingClientRect().top - top;
      if (Math.abs(moved) >= 1) scrollerOf(element)?.scrollBy({ top: moved, behavior: 'instant' });
      return;
    }
  }
}

/**
 * Whether the browser itself holds what is in view when one of these, out of view, changes its height (scroll
 * anchoring): not where it knows nothing of that, or where the page has it switched off.
 */
export function isHeldByBrowser(entries: readonly Entry[]): boolean {
  const seen = new Set<Element>();
  for (const { comment } of entries) {
    for (let at: Element | null = comment.element; at && !seen.has(at); at = parentOf(at)) {
      seen.add(at);
      if (getComputedStyle(at).getPropertyValue('overflow-anchor') !== 'auto') return false;
    }
  }
  return true;
}

/** Whether `element` moves with the text: not part of a fixed or sticky bar. */
function flows(element: Element): boolean {
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const { position } = getComputedStyle(at);
    if (position === 'fixed' || position === 'sticky') return false;
  }
  return true;
}

function scrollerOf(element: Element): Element | null {
  for (let at = parentOf(element); at; at = parentOf(at)) {
    if (at.scrollHeight <= at.clientHeight || at === at.ownerDocument.body) continue;
    if (/auto|scroll|overlay/.test(getComputedStyle(at).overflowY)) return at;
  }
  return element.ownerDocument.scrollingElement;
}
