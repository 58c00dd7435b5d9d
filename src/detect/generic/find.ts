import type { Comment } from '../../core/comment';
import type { FindOptions, Root } from '../find';
import { labelOf, textOf } from '../text';
import { type Group, scoreOf, THRESHOLD } from './features';
import { byPath, spread, type Unit, unitLevels, whole } from './groups';
import { bodyPlace, type Region, readRegion } from './region';
import { type Anchors, scan } from './scan';

/** A group with its sum, for choosing and for `inspect --why`. */
export interface Candidate {
  readonly group: Group;
  readonly place: string;
  readonly score: number;
  readonly kind: string;
}

/** Groups of more anchors than this are looked at first; a page has no more threads than this. */
const MOST_GROUPS = 24;

function containerOf(units: readonly Unit[]): Element {
  let node: Element | null = units[0]?.element ?? null;
  for (const { element } of units)
    while (node && (node === element || !node.contains(element))) node = node.parentElement;
  return node ?? (units[0] as Unit).element;
}

function regionsOf(units: readonly Unit[], boundary: ReadonlySet<Element>, here: string): Region[] {
  const all = new Set(boundary);
  for (const { element } of units) all.add(element);
  return units.map((unit) => readRegion(unit, all, here));
}

function candidate(units: readonly Unit[], anchors: Anchors, here: string, kind: string): Candidate {
  const regions = regionsOf(units, new Set(), here);
  const group = { regions, container: containerOf(units), fields: anchors.fields };
  return { group, place: bodyPlace(regions), score: scoreOf(group), kind };
}

function speaks(regions: readonly Region[]): boolean {
  return regions.filter((region) => region.prose >= 15).length >= regions.length * 0.5;
}

function* candidates(anchors: Anchors, here: string): Generator<undefined, Candidate[]> {
  const out: Candidate[] = [];
  for (const kind of ['time', 'author', 'action', 'word'] as const) {
    const groups = byPath(anchors[kind])
      .sort((a, b) => b.length - a.length)
      .slice(0, MOST_GROUPS);
    for (const group of groups) {
      const levels = group.length > 1 ? unitLevels(group) : kind === 'word' ? [group] : [];
      if (kind === 'word' && group.length > 1) levels.push(group);
      for (const elements of levels) {
        const closed = candidate(whole(elements), anchors, here, kind);
        out.push(closed);
        if (!speaks(closed.group.regions))
          out.push(candidate(spread(elements), anchors, here, `${kind}, spread`));
        yield;
      }
    }
  }
  return out;
}

function bodyOf(region: Region, place: string): Element {
  return (place && region.places.get(place)?.element) || region.unit.element;
}

/** Takes the best groups whose words no better group has. */
function choose(all: readonly Candidate[]): Candidate[] {
  const chosen: Candidate[] = [];
  const taken = new Set<Element>();
  for (const each of [...all].filter(({ score }) => score >= THRESHOLD).sort((a, b) => b.score - a.score)) {
    const bodies = each.group.regions.map((region) => bodyOf(region, each.place));
    const shared = bodies.filter((body) => {
      if (taken.has(body)) return true;
      for (const other of taken) if (other.contains(body) || body.contains(other)) return true;
      return false;
    });
    if (shared.length > bodies.length * 0.2) continue;
    chosen.push(each);
    for (const body of bodies) taken.add(body);
  }
  return chosen;
}

function commentOf(
  region: Region,
  place: string,
  boundary: ReadonlySet<Element>,
  options: FindOptions,
): Comment | null {
  const { unit } = region;
  const element = unit.element as HTMLElement;
  const body = bodyOf(region, place) as HTMLElement;
  const leave = new Set([...boundary, ...region.times, ...region.authors, ...region.actions]);
  leave.delete(body);
  const text = textOf(body, { items: leave, isOurs: options.isOurs });
  if (!text) return null;
  const author = region.authors.map(labelOf).find((name) => name);
  return { element: element.contains(body) ? element : body, body, text, author, platform: 'generic' };
}

/** Every group looked at, best first, for `inspect --why`. */
export function weighAll(root: Root): Candidate[] {
  const steps = scan(root);
  let step = steps.next();
  while (!step.done) step = steps.next();
  const more = candidates(step.value, here(root));
  let result = more.next();
  while (!result.done) result = more.next();
  return result.value.sort((a, b) => b.score - a.score);
}

function here(root: Root): string {
  return (root.ownerDocument ?? (root as Document)).baseURI;
}

/** Finds comments by what they look like, without knowing the platform. */
export function* findGeneric(root: Root, options: FindOptions): Generator<Comment | undefined, void> {
  const anchors = yield* scan(root);
  const chosen = choose(yield* candidates(anchors, here(root)));
  const boundary = new Set<Element>();
  for (const { group } of chosen) for (const { unit } of group.regions) boundary.add(unit.element);
  const bodies = new Set<Element>();
  for (const { group } of chosen) {
    const regions = regionsOf(
      group.regions.map(({ unit }) => unit),
      boundary,
      here(root),
    );
    const place = bodyPlace(regions);
    for (const region of regions) {
      const comment = commentOf(region, place, boundary, options);
      if (!comment || bodies.has(comment.body)) continue;
      bodies.add(comment.body);
      yield comment;
    }
  }
}
