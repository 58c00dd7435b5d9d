import { type Group, scoreOf } from './features';
import { byPath, spread, type Unit, unitLevels, whole } from './groups';
import { withoutOutliers } from './outliers';
import { bodyPlace, forgetTemplate } from './places';
import { type Region, readRegion } from './region';
import type { AnchorKind, Anchors } from './scan';

/** A group with what it is worth and the place of its words. */
export interface Candidate {
  readonly kind: AnchorKind;
  readonly group: Group;
  /** Place of the words in each unit's template. */
  readonly place: string;
  readonly score: number;
}

/** No page has more kinds of repeated things worth reading. */
const MOST_GROUPS = 24;

function containerOf(units: readonly Unit[]): Element {
  const first = (units[0] as Unit).element;
  let node: Element | null = first.parentElement;
  for (const { element } of units) while (node && !node.contains(element)) node = node.parentElement;
  return node ?? first;
}

/** Reads units, each without the others and without `boundary`. */
export function regionsOf(units: readonly Unit[], boundary: Iterable<Element>, here: string): Region[] {
  const all = new Set(boundary);
  for (const { element } of units) all.add(element);
  const regions = units.map((unit) => readRegion(unit, all, here));
  forgetTemplate(regions);
  return regions;
}

function weigh(units: readonly Unit[], kind: AnchorKind, anchors: Anchors, here: string): Candidate {
  const regions = withoutOutliers(regionsOf(units, [], here));
  const group = { regions, container: containerOf(units), fields: anchors.fields };
  return { kind, group, place: bodyPlace(regions), score: scoreOf(group) };
}

/** The candidate without what lies in `inner`, units that were chosen before: answers without the comments on them. */
export function without(candidate: Candidate, inner: Iterable<Element>, here: string): Candidate {
  const units = candidate.group.regions.map(({ unit }) => unit);
  const group = { ...candidate.group, regions: regionsOf(units, inner, here) };
  return { kind: candidate.kind, group, place: bodyPlace(group.regions), score: scoreOf(group) };
}

function speaks({ group }: Candidate): boolean {
  return group.regions.filter((region) => region.prose >= 15).length >= group.regions.length * 0.5;
}

function sameUnits(elements: readonly Element[], seen: Map<Element, Element[][]>): boolean {
  const first = elements[0] as Element;
  const alike = seen.get(first) ?? [];
  if (alike.some((other) => other.length === elements.length && other.at(-1) === elements.at(-1)))
    return true;
  alike.push([...elements]);
  seen.set(first, alike);
  return false;
}

function levelsOf(group: readonly Element[], kind: AnchorKind): Element[][] {
  const levels = group.length > 1 ? unitLevels(group) : [];
  if (kind === 'word') levels.push([...group]);
  return levels;
}

/** Every run of units that anchors suggest, weighed, one step a run. */
export function* candidates(anchors: Anchors, here: string): Generator<undefined, Candidate[]> {
  const out: Candidate[] = [];
  const seen = new Map<Element, Element[][]>();
  for (const kind of ['time', 'author', 'action', 'word'] as const) {
    const groups = byPath(anchors[kind]).sort((a, b) => b.length - a.length);
    for (const group of groups.slice(0, MOST_GROUPS))
      for (const elements of levelsOf(group, kind)) {
        if (sameUnits(elements, seen)) continue;
        const closed = weigh(whole(elements), kind, anchors, here);
        out.push(closed);
        yield;
        if (speaks(closed) || elements.length < 2) continue;
        out.push(weigh(spread(elements), kind, anchors, here));
        yield;
      }
  }
  return out.sort((a, b) => rank(b) - rank(a));
}

/** Of groups that are equally likely threads, the larger one is the thread and the others are parts of it. */
export function rank({ score, group }: Candidate): number {
  return score + 1.5 * Math.log2(group.regions.length);
}
