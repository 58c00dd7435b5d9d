// @vitest-environment happy-dom

import { afterEach, describe, expect, it, vi } from 'vitest';
import { ReadingPosition } from '../../../src/present/anchor';
import type { Entry } from '../../../src/present/entry';

/** An element that stands at `tops[id]`, and whose text has a box. */
function place(element: Element, tops: Record<string, number>): void {
  element.getBoundingClientRect = () => ({ top: tops[element.id] ?? 0 }) as DOMRect;
  element.getClientRects = () => [{}] as unknown as DOMRectList;
}

const due = (id: string) => ({ comment: { element: document.getElementById(id) } }) as unknown as Entry;

describe('the reading position', () => {
  afterEach(() => vi.restoreAllMocks());

  function stand(seen: readonly string[]) {
    document.body.innerHTML =
      '<ol id="list"><li id="above">a</li><li id="read">b</li><li id="below">c</li></ol>';
    const tops: Record<string, number> = { list: -900, above: -500, read: 100, below: 300 };
    for (const element of document.querySelectorAll('[id]')) place(element, tops);
    let at = 0;
    document.elementFromPoint = () => document.getElementById(seen[at++ % seen.length] as string);
    const scrolled = vi.fn();
    for (const element of [document.documentElement, document.body]) element.scrollBy = scrolled;
    return { tops, scrolled };
  }

  it('is held by a comment where a gap shows the list that holds what folds', () => {
    const { tops, scrolled } = stand(['list', 'read', 'below', 'below']);
    const position = new ReadingPosition(document, [due('above')]);
    tops.read = 56;
    position.restore();
    expect(scrolled).toHaveBeenCalledWith({ top: -44, behavior: 'instant' });
  });

  it('is held by the first of several where nothing in it changes', () => {
    const { tops, scrolled } = stand(['read', 'below', 'below', 'below']);
    const position = new ReadingPosition(document, [due('above')]);
    tops.read = 90;
    tops.below = 200;
    position.restore();
    expect(scrolled).toHaveBeenCalledWith({ top: -10, behavior: 'instant' });
  });

  it('is held by the list itself where nothing else is seen', () => {
    const { tops, scrolled } = stand(['list']);
    const position = new ReadingPosition(document, [due('above')]);
    tops.list = -880;
    position.restore();
    expect(scrolled).toHaveBeenCalledWith({ top: 20, behavior: 'instant' });
  });
});
