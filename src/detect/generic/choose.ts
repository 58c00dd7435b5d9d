import { type Candidate, without } from './candidates';
import { THRESHOLD } from './features';
import type { Unit } from './groups';
import { bodyIn } from './places';
import type { Region } from './region';

/** A thread: units of one template. */
export interface Thread {
  readonly units: Unit[];
  readonly candidate: Candidate;
}

/** Beside a thread, another must be nearly as plain: answers and the comments on them are, related threads are not. */
const BESIDE_BEST = 0.7;

interface Taken {
  readonly bodies: Set<Element>;
  readonly units: Map<Element, Thread>;
}

function nearest<T>(element: Element, marked: ReadonlyMap<Element, T>): T | undefined {
  for (let node: Element | null = element; node; node = node.parentElement) {
    const found = marked.get(node);
    if (found) return found;
  }
  return undefined;
}

/** Whether a better thread has these words already. */
function hasWords(body: Element, { bodies }: Taken): boolean {
  for (let node: Element | null = body; node; node = node.parentElement) if (bodies.has(node)) return true;
  for (const other of bodies) if (body.contains(other)) return true;
  return false;
}

function unitAround(element: Element, { units }: Taken): Element | null {
  let node: Element | null = element;
  while (node && !units.has(node)) node = node.parentElement;
  return node;
}

function resembles(one: Element, other: Element): boolean {
  return one.tagName === other.tagName && [...one.classList].some((token) => other.classList.contains(token));
}

/**
 * Whether the units are parts of another thread's units, one in each: its portraits, its heads, its reactions.
 * Replies may lie so too; they look like what they lie in.
 */
function partsOf(regions: readonly Region[], taken: Taken): boolean {
  const around = new Set<Element>();
  let inside = 0;
  for (const { unit } of regions) {
    const outer = unitAround(unit.element, taken);
    if (!outer || (outer !== unit.element && resembles(outer, unit.element))) continue;
    inside++;
    around.add(outer);
  }
  return inside >= regions.length * 0.5 && inside < around.size * 1.5;
}

/** Whether two runs are of one template: units that look alike, with their words in the same place. */
function sameTemplate(one: Candidate, other: Candidate): boolean {
  const [first] = one.group.regions;
  const [second] = other.group.regions;
  return (
    one.place === other.place && !!first && !!second && resembles(first.unit.element, second.unit.element)
  );
}

function holdsUnits(candidate: Candidate, taken: Taken): boolean {
  const own = new Set(candidate.group.regions.map(({ unit }) => unit.element));
  if (taken.units.size === 0 || [...own].some((element) => taken.units.has(element))) return false;
  return [...own].some((element) => [...taken.units.keys()].some((unit) => element.contains(unit)));
}

function take(thread: Thread, regions: readonly Region[], taken: Taken): void {
  for (const region of regions) {
    thread.units.push(region.unit);
    taken.units.set(region.unit.element, thread);
    taken.bodies.add(bodyIn(region, thread.candidate.place));
  }
}

/**
 * From candidates, best first, the threads whose words no better one has. A candidate that is mostly the same units
 * as a chosen thread adds those the thread lacks.
 */
export function choose(candidates: readonly Candidate[], here: string): Thread[] {
  const threads: Thread[] = [];
  const taken: Taken = { bodies: new Set(), units: new Map() };
  for (const first of candidates) {
    const best = threads[0]?.candidate.score ?? 0;
    if (first.score < Math.max(THRESHOLD, best * BESIDE_BEST)) continue;
    const candidate = holdsUnits(first, taken) ? without(first, taken.units.keys(), here) : first;
    const { regions } = candidate.group;
    if (best && regions.length === 1) continue;
    const fresh = regions.filter((region) => !hasWords(bodyIn(region, candidate.place), taken));
    const same = regions.find((region) => taken.units.has(region.unit.element));
    const known = regions.length - fresh.length;
    if (same && known >= regions.length * 0.5) {
      const thread = nearest(same.unit.element, taken.units);
      const more = fresh.filter((region) => !nearest(region.unit.element, taken.units) && region.prose > 0);
      if (thread && thread.candidate.place === candidate.place) take(thread, more, taken);
    } else if (known <= regions.length * 0.2 && !partsOf(regions, taken)) {
      const like = threads.find((thread) => sameTemplate(thread.candidate, candidate));
      const thread = like ?? { units: [], candidate };
      take(thread, fresh, taken);
      if (!like) threads.push(thread);
    }
  }
  return threads;
}
