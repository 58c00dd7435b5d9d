import { bestFirst } from './best-first';
import { byPath, kindsOf } from './by-path';
import { scoreOf } from './features';
import type { Group } from './group';
import { unitLevels } from './levels';
import { withoutOutliers } from './outliers';
import { bodyPlace } from './places';
import { type Region, readRegion } from './region';
import type { AnchorKind, Anchors } from './scan';
import { forgetTemplate } from './template-words';
import { spread, spreadBack, type Unit, whole } from './units';

/** A run of units with what it is worth and the place of its words. */
export interface Candidate {
  readonly kind: AnchorKind;
  readonly units: readonly Unit[];
  /** A sample of the units, read. */
  readonly group: Group;
  /** Place of the words in each unit's template. */
  readonly place: string;
  readonly score: number;
}

/** No page has more kinds of repeated things worth reading. */
const MOST_GROUPS = 20;
/** Units that are read before a run is judged. */
const SAMPLE = 24;

function containerOf(regions: readonly Region[]): Element {
  const first = (regions[0] as Region).unit.element;
  let node: Element | null = first.parentElement;
  for (const { unit } of regions) while (node && !node.contains(unit.element)) node = node.parentElement;
  return node ?? first;
}

/** Up to `most` of a list, evenly spread over it. */
export function sampleOf<T>(all: readonly T[], most: number): T[] {
  if (all.length <= most) return [...all];
  return Array.from({ length: most }, (_, i) => all[Math.floor((i * all.length) / most)] as T);
}

/** Judges units by a sample of them; what lies in `inner` is not theirs: answers without the comments on them. */
export function* weigh(
  kind: AnchorKind,
  units: readonly Unit[],
  inner: Iterable<Element>,
  page: Pick<Anchors, 'fields' | 'here'>,
): Generator<undefined, Candidate> {
  const boundary = new Set(inner);
  for (const { element } of units) boundary.add(element);
  const read: Region[] = [];
  for (const unit of sampleOf(units, SAMPLE)) {
    read.push(readRegion(unit, boundary, page.here));
    yield;
  }
  forgetTemplate(read);
  const regions = withoutOutliers(read);
  // What is no unit of the thread makes it no larger.
  const size = Math.round((units.length * regions.length) / read.length);
  const group = { regions, size, container: containerOf(regions), fields: page.fields };
  return { kind, units, group, place: bodyPlace(regions), score: scoreOf(group) };
}

function spoken({ group }: Candidate): number {
  return group.regions.filter((region) => region.prose >= 15).length;
}

function speaks(candidate: Candidate): boolean {
  return spoken(candidate) >= candidate.group.regions.length * 0.5;
}

/** Remembers runs of units, to look at each once. */
class Seen {
  readonly #runs = new Map<Element, Element[][]>();

  has(elements: readonly Element[]): boolean {
    const first = elements[0] as Element;
    const alike = this.#runs.get(first) ?? [];
    if (alike.some((other) => other.length === elements.length && other.at(-1) === elements.at(-1)))
      return true;
    alike.push([...elements]);
    this.#runs.set(first, alike);
    return false;
  }
}

function* levelsOf(group: readonly Element[], kind: AnchorKind): Generator<undefined, Element[][]> {
  const levels = group.length > 1 ? yield* unitLevels(group) : [];
  if (kind === 'word') levels.push([...group]);
  return levels;
}

/** Units that speak only together with what follows them, or with what stands before. */
function* weighSpread(kind: AnchorKind, elements: readonly Element[], page: Anchors) {
  const after = yield* weigh(kind, spread(elements), [], page);
  if (spoken(after) === after.group.regions.length) return after;
  const before = yield* weigh(kind, spreadBack(elements), [], page);
  return spoken(before) > spoken(after) ? before : after;
}

/**
 * Units of several kinds, one kind a run, where each kind has its words in a place of its own: comments and answers that
 * have the same things to do. @returns none where they are not so.
 */
function* weighKinds(kind: AnchorKind, elements: readonly Element[], page: Anchors) {
  const kinds = kindsOf(elements);
  if (kinds.length < 2 || kinds.some((each) => each.length < 2)) return [];
  const out: Candidate[] = [];
  for (const each of kinds) out.push(yield* weigh(kind, whole(each), [], page));
  return out.every(({ place }) => place !== '') ? out : [];
}

/** Every run of units that anchors suggest, judged, best first; one step a unit read. */
export function* candidates(anchors: Anchors): Generator<undefined, Candidate[]> {
  const out: Candidate[] = [];
  const seen = new Seen();
  for (const kind of ['time', 'author', 'action', 'word'] as const) {
    const groups = yield* byPath(anchors[kind], kind !== 'word');
    for (const group of groups.slice(0, MOST_GROUPS))
      for (const elements of yield* levelsOf(group, kind)) {
        if (seen.has(elements)) continue;
        const closed = yield* weigh(kind, whole(elements), [], anchors);
        const apart = closed.place === '' ? yield* weighKinds(kind, elements, anchors) : [];
        out.push(...(apart.length > 0 ? apart : [closed]));
        if (!speaks(closed) && elements.length > 1) out.push(yield* weighSpread(kind, elements, anchors));
      }
  }
  return bestFirst(out);
}
