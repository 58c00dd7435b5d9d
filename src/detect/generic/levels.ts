/** Steps above an anchor to which its unit is looked for. */
const CLIMB = 14;
/** Anchors by which a level is judged; all of them are of one template. */
const JUDGED = 400;
const STEP = 100;

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
