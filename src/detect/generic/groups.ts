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

const CLIMB = 14;
/** Parents by which places of a template are told apart; where replies lie elsewhere than what they answer, the few. */
const PATH = 4;
const SHORT_PATH = 2;
const STEP = 100;
/** Siblings that a comment may be spread over. */
const MOST_EXTRA = 6;
/** Anchors by which a level is judged; all of them are of one template. */
const JUDGED = 400;

function firstClass(element: Element): string {
  const name = element.getAttribute('class')?.trim().split(/\s+/, 1)[0] ?? '';
  return name.replace(/\d+/g, '');
}

/** Anchors that stand in the same place of the same template have the same path: tags of the element and its parents. */
function pathOf(anchor: Element, length: number): string {
  let path = `${anchor.tagName}.${firstClass(anchor)}`;
  let node = anchor.parentElement;
  for (let i = 0; i < length && node; i++, node = node.parentElement) path += `<${node.tagName}`;
  return path;
}

/**
 * Anchors by their place in the template, largest groups first; groups of one are kept: a thread may have one comment.
 * @param merge whether groups are also given together that differ only further up, as replies and what they answer;
 * not for anchors that may lie in one another.
 */
export function* byPath(anchors: readonly Element[], merge: boolean): Generator<undefined, Element[][]> {
  const groups = new Map<string, Element[]>();
  const merged = new Map<string, Set<Element[]>>();
  for (const [i, anchor] of anchors.entries()) {
    if (i % STEP === STEP - 1) yield;
    const path = pathOf(anchor, PATH);
    let group = groups.get(path);
    if (!group) {
      group = [];
      groups.set(path, group);
    }
    group.push(anchor);
    if (!merge) continue;
    const short = pathOf(anchor, SHORT_PATH);
    merged.set(short, (merged.get(short) ?? new Set()).add(group));
  }
  const all = [...groups.values()];
  for (const parts of merged.values()) if (parts.size > 1) all.push(inOrder([...parts].flat()));
  return all.sort((a, b) => b.length - a.length);
}

/** Elements by tag and first class. */
export function kindsOf(elements: readonly Element[]): Element[][] {
  const kinds = new Map<string, Element[]>();
  for (const element of elements) {
    const kind = `${element.tagName}.${firstClass(element)}`;
    const known = kinds.get(kind);
    if (known) known.push(element);
    else kinds.set(kind, [element]);
  }
  return [...kinds.values()];
}

function inOrder(elements: Element[]): Element[] {
  return elements.sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
}

function isTop(element: Element | null): boolean {
  return !element || element.tagName === 'BODY' || element.tagName === 'HTML';
}

/** Whether four of five share a tag. */
function alike(elements: ReadonlySet<Element>): boolean {
  const tags = new Map<string, number>();
  for (const { tagName } of elements) tags.set(tagName, (tags.get(tagName) ?? 0) + 1);
  return Math.max(...tags.values()) >= elements.size * 0.8;
}

/** How many steps above the anchors their ancestors are units, for one, two and three anchors a unit. */
function levelsOf(anchors: readonly Element[]): number[] {
  const shares = [0.9, 0.45, 0.3];
  const best = new Map<number, number>();
  let row: (Element | null)[] = anchors.slice(0, JUDGED);
  for (let steps = 0; steps <= CLIMB; steps++) {
    const found = new Set<Element>();
    for (const element of row) if (element && !isTop(element)) found.add(element);
    const rank = shares.findIndex((share) => found.size >= row.length * share);
    if (rank < 0) break;
    if (found.size >= 2 && alike(found)) best.set(rank, steps);
    row = row.map((element) => element?.parentElement ?? null);
  }
  return [...best.values()];
}

function* ancestors(anchors: readonly Element[], steps: number): Generator<undefined, Element[]> {
  const found = new Set<Element>();
  for (const [i, anchor] of anchors.entries()) {
    if (i % STEP === STEP - 1) yield;
    let node: Element | null = anchor;
    for (let step = 0; step < steps && node; step++) node = node.parentElement;
    if (node && !isTop(node)) found.add(node);
  }
  return [...found];
}

/**
 * The levels at which the anchors' ancestors are units: all comments of a template have their anchor equally deep,
 * also where replies are nested, so that the highest level at which anchors still have an ancestor each is the comment.
 * A comment may hold two or three anchors of the same place (sent, edited): then the levels above are given too.
 */
export function* unitLevels(anchors: readonly Element[]): Generator<undefined, Element[][]> {
  const out: Element[][] = [];
  for (const steps of levelsOf(anchors)) out.push(yield* ancestors(anchors, steps));
  return out;
}

function isHeading(element: Element): boolean {
  return /^H[1-6]$/.test(element.tagName);
}

/** Elements from `from` to the next of `stops` or the next heading, without both. */
function following(from: Element, stops: ReadonlySet<Element>): Element[] {
  const out: Element[] = [];
  for (
    let next = from.nextElementSibling;
    next && !stops.has(next) && !isHeading(next);
    next = next.nextElementSibling
  ) {
    out.push(next);
    if (out.length > MOST_EXTRA) return [];
  }
  return out;
}

/** Elements from the last of `stops` or the last heading to `from`, without both. */
function preceding(from: Element, stops: ReadonlySet<Element>): Element[] {
  const out: Element[] = [];
  for (
    let next = from.previousElementSibling;
    next && !stops.has(next) && !isHeading(next);
    next = next.previousElementSibling
  ) {
    out.unshift(next);
    if (out.length > MOST_EXTRA) return [];
  }
  return out;
}

/** Units that reach over the siblings up to the next unit: a row of names and a row of words, `dt` and `dd`. */
export function spread(elements: readonly Element[]): Unit[] {
  const stops = new Set(elements);
  return elements.map((element) => ({ element, extra: following(element, stops) }));
}

/** Units that reach back over the siblings to the unit before: words, and below them who wrote them. */
export function spreadBack(elements: readonly Element[]): Unit[] {
  const stops = new Set(elements);
  return elements.map((element) => {
    const extra = preceding(element, stops);
    const before = (extra[0] ?? element).previousElementSibling;
    return before && isHeading(before) ? { element, extra, heading: before } : { element, extra };
  });
}

/** Units that hold all of their comment. */
export function whole(elements: readonly Element[]): Unit[] {
  return elements.map((element) => ({ element, extra: [] }));
}
