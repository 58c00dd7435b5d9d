/** Elements that may each be one comment: one unit of a repeated template. */
export interface Unit {
  readonly element: Element;
  /** What follows (or precedes) the element and belongs to it, where a comment is spread over siblings. */
  readonly extra: readonly Element[];
}

const CLIMB = 14;
const PATH = 4;

function firstClass(element: Element): string {
  const name = element.getAttribute('class')?.trim().split(/\s+/, 1)[0] ?? '';
  return name.replace(/\d+/g, '');
}

/** Anchors that stand in the same place of the same template have the same path: tags of the element and its parents. */
function pathOf(anchor: Element): string {
  let path = `${anchor.tagName}.${firstClass(anchor)}`;
  let node = anchor.parentElement;
  for (let i = 0; i < PATH && node; i++, node = node.parentElement) path += `<${node.tagName}`;
  return path;
}

/** Anchors by their place in the template; groups of one are kept, since a thread may have one comment. */
export function byPath(anchors: readonly Element[]): Element[][] {
  const groups = new Map<string, Element[]>();
  for (const anchor of anchors) {
    const path = pathOf(anchor);
    const group = groups.get(path);
    if (group) group.push(anchor);
    else groups.set(path, [anchor]);
  }
  return [...groups.values()];
}

function ancestor(element: Element, steps: number): Element | null {
  let node: Element | null = element;
  for (let i = 0; i < steps && node; i++) node = node.parentElement;
  return node;
}

/** How many share the commonest tag. */
function alike(elements: readonly Element[]): number {
  const tags = new Map<string, number>();
  for (const { tagName } of elements) tags.set(tagName, (tags.get(tagName) ?? 0) + 1);
  return Math.max(...tags.values());
}

/** The distinct ancestors `steps` above the anchors, in document order; null where that leaves the root. */
function level(anchors: readonly Element[], steps: number): Element[] | null {
  const found = new Set<Element>();
  for (const anchor of anchors) {
    const element = ancestor(anchor, steps);
    if (!element || element.tagName === 'BODY' || element.tagName === 'HTML') continue;
    found.add(element);
  }
  return found.size >= anchors.length * 0.3 ? [...found] : null;
}

/**
 * The levels at which the anchors' ancestors are units: all comments of a template have their anchor equally deep,
 * also where replies are nested, so that the highest level at which anchors still have an ancestor each is the comment.
 * A comment may hold two or three anchors of the same place (sent, edited): then the levels above are given too.
 */
export function unitLevels(anchors: readonly Element[]): Element[][] {
  const shares = [0.9, 0.45, 0.3];
  const best = new Map<number, Element[]>();
  for (let steps = 0; steps <= CLIMB; steps++) {
    const elements = level(anchors, steps);
    if (!elements) break;
    if (elements.length < 2 || alike(elements) < elements.length * 0.8) continue;
    const rank = shares.findIndex((share) => elements.length >= anchors.length * share);
    if (rank >= 0) best.set(rank, elements);
  }
  return [...best.values()];
}

/** Elements from `from` to the next of `stops`, without both. */
function following(from: Element, stops: ReadonlySet<Element>): Element[] {
  const out: Element[] = [];
  for (let next = from.nextElementSibling; next && !stops.has(next); next = next.nextElementSibling) {
    out.push(next);
    if (out.length > 6) return [];
  }
  return out;
}

/** Units that reach over the siblings up to the next unit: a row of names and a row of words, `dt` and `dd`. */
export function spread(elements: readonly Element[]): Unit[] {
  const stops = new Set(elements);
  return elements.map((element) => ({ element, extra: following(element, stops) }));
}

/** Units that hold all of their comment. */
export function whole(elements: readonly Element[]): Unit[] {
  return elements.map((element) => ({ element, extra: [] }));
}
