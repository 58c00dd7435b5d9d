import { type Candidate, weigh } from './candidates';
import { THRESHOLD } from './features';
import type { Unit } from './groups';
import { typed } from './naming';
import { bodyIn } from './places';
import { type Region, readRegion } from './region';
import type { Anchors } from './scan';

/** A thread: units of one template, read. */
export interface Thread {
  readonly candidate: Candidate;
  readonly regions: Region[];
}

/** Beside a thread, another must be nearly as plain: answers and the comments on them are, related threads are not. */
const BESIDE_BEST = 0.75;

const STEP = 200;

/** Elements that were given to threads, with everything around them. */
class Marked {
  readonly #own = new Set<Element>();
  readonly #around = new Set<Element>();

  get all(): ReadonlySet<Element> {
    return this.#own;
  }

  add(element: Element): void {
    this.#own.add(element);
    for (let node = element.parentElement; node && !this.#around.has(node); node = node.parentElement)
      this.#around.add(node);
  }

  /** Whether a marked element lies in this one. */
  inside(element: Element): boolean {
    return this.#around.has(element);
  }

  /** The marked element that this one is or lies in. */
  outer(element: Element): Element | null {
    let node: Element | null = element;
    while (node && !this.#own.has(node)) node = node.parentElement;
    return node;
  }
}

function resembles(one: Element, other: Element): boolean {
  return one.tagName === other.tagName && [...one.classList].some((token) => other.classList.contains(token));
}

function mostly({ group }: Candidate, holds: (region: Region) => boolean): boolean {
  return group.regions.filter(holds).length * 2 >= group.regions.length;
}

/** Whether two runs are of one template: units that look alike, with their words in the same place. */
function sameTemplate(one: Candidate, other: Candidate): boolean {
  const [first] = one.units;
  const [second] = other.units;
  const alike = one.place === other.place && !!first && !!second && resembles(first.element, second.element);
  return alike && mostly(one, typed) === mostly(other, typed);
}

class Choice {
  readonly threads: Thread[] = [];
  readonly #units = new Marked();
  readonly #bodies = new Marked();

  constructor(readonly page: Anchors) {}

  #spoken(region: Region, place: string): boolean {
    const body = bodyIn(region, place);
    return this.#bodies.inside(body) || this.#bodies.outer(body) !== null;
  }

  /**
   * Whether the units are parts of another thread's units, one in each: its portraits, its heads, its reactions.
   * Replies may lie so too; they look like what they lie in.
   */
  #parts(regions: readonly Region[]): boolean {
    const around = new Set<Element>();
    let inside = 0;
    for (const region of regions) {
      const { unit } = region;
      const outer = this.#units.outer(unit.element);
      if (!outer || (outer !== unit.element && (resembles(outer, unit.element) || typed(region)))) continue;
      inside++;
      around.add(outer);
    }
    return inside >= regions.length * 0.5 && inside < around.size * 1.15;
  }

  *#take(thread: Thread, units: readonly Unit[]): Generator<undefined, void> {
    const { candidate, regions } = thread;
    const boundary = new Set([...this.#units.all, ...candidate.units.map(({ element }) => element)]);
    for (const unit of units) {
      const region = readRegion(unit, boundary, this.page.here);
      yield;
      if (this.#spoken(region, candidate.place)) continue;
      regions.push(region);
    }
    for (const [i, region] of regions.entries()) {
      if (i % STEP === STEP - 1) yield;
      this.#units.add(region.unit.element);
      this.#bodies.add(bodyIn(region, candidate.place));
    }
  }

  *consider(first: Candidate): Generator<undefined, void> {
    const best = this.threads[0]?.candidate.score ?? 0;
    if (first.score < Math.max(THRESHOLD, best * BESIDE_BEST) || (best && first.units.length === 1)) return;
    const holds = first.units.some(
      ({ element }) => this.#units.inside(element) && !this.#units.all.has(element),
    );
    const candidate = holds ? yield* weigh(first.kind, first.units, this.#units.all, this.page) : first;
    const { regions } = candidate.group;
    const spoken = regions.filter((region) => this.#spoken(region, candidate.place)).length;
    const shared = regions.some(({ unit }) => this.#units.all.has(unit.element));
    const like = this.threads.find((thread) => sameTemplate(thread.candidate, candidate));
    const more = candidate.units.filter(({ element }) => !this.#units.outer(element));
    if (shared && spoken >= regions.length * 0.5) {
      if (like) yield* this.#take(like, more);
    } else if (spoken <= regions.length * 0.2 && !this.#parts(regions)) {
      const thread = like ?? { candidate, regions: [] };
      if (!like) this.threads.push(thread);
      yield* this.#take(thread, candidate.units);
    }
  }

  /** Reads again the units that turned out to hold units of threads chosen later. */
  *settle(): Generator<undefined, void> {
    for (const { regions } of this.threads) {
      for (const [i, { unit }] of regions.entries()) {
        if (!this.#units.inside(unit.element)) continue;
        regions[i] = readRegion(unit, this.#units.all, this.page.here);
        yield;
      }
    }
  }

  get elements(): ReadonlySet<Element> {
    return this.#units.all;
  }
}

/**
 * From candidates, best first, the threads whose words no better one has. A candidate that is mostly the same units
 * as a chosen thread adds those the thread lacks.
 * @returns the threads and the elements of all their units.
 */
export function* choose(
  candidates: readonly Candidate[],
  page: Anchors,
): Generator<undefined, { threads: Thread[]; elements: ReadonlySet<Element> }> {
  const choice = new Choice(page);
  for (const candidate of candidates) yield* choice.consider(candidate);
  yield* choice.settle();
  return choice;
}
