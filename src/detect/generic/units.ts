/** An element that may be one comment: one unit of a repeated template. */
export interface Unit {
  readonly element: Element;
  /** What follows the element and belongs to it, where a comment is spread over siblings. */
  readonly extra: readonly Element[];
  /** The heading that a unit reaches back to. */
  readonly heading?: Element;
  /** The element that has all of it in its shadow root. */
  readonly host?: Element;
}

/** Siblings that a comment may be spread over. */
const MOST_EXTRA = 6;

function isHeading(element: Element): boolean {
  return /^H[1-6]$/.test(element.tagName);
}

/** Whether an element lies in one of others: what stands beside it there is theirs already. */
function liesIn(element: Element, others: ReadonlySet<Element>): boolean {
  for (let node = element.parentElement; node; node = node.parentElement) if (others.has(node)) return true;
  return false;
}

type Side = 'nextElementSibling' | 'previousElementSibling';

/** Siblings from `from` to the next of `stops` or the next heading on that side, without both, nearest first. */
function beside(from: Element, side: Side, stops: ReadonlySet<Element>): Element[] {
  const out: Element[] = [];
  if (liesIn(from, stops)) return out;
  for (let next = from[side]; next && !stops.has(next) && !isHeading(next); next = next[side]) {
    out.push(next);
    if (out.length > MOST_EXTRA) return [];
  }
  return out;
}

/** Units that reach over the siblings up to the next unit: a row of names and a row of words, `dt` and `dd`. */
export function spread(elements: readonly Element[]): Unit[] {
  const stops = new Set(elements);
  return elements.map((element) => ({ element, extra: beside(element, 'nextElementSibling', stops) }));
}

/** Units that reach back over the siblings to the unit before: words, and below them who wrote them. */
export function spreadBack(elements: readonly Element[]): Unit[] {
  const stops = new Set(elements);
  return elements.map((element) => {
    const extra = beside(element, 'previousElementSibling', stops).reverse();
    const before = (extra[0] ?? element).previousElementSibling;
    return before && isHeading(before) ? { element, extra, heading: before } : { element, extra };
  });
}

/** Units that hold all of their comment. */
export function whole(elements: readonly Element[]): Unit[] {
  return elements.map((element) => ({ element, extra: [] }));
}
