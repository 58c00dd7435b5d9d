import { inDocument } from '../document-order';
import { type Candidate, weigh } from './candidates';
import { signed } from './evidence';
import { THRESHOLD } from './features';
import { share } from './group';
import { BESIDE_BEST, innerThread } from './inner-thread';
import { resembles, sameTemplate, speaksLike } from './likeness';
import { Marked } from './marked';
import { typed } from './naming';
import { isOther } from './outliers';
import { bodyIn } from './places';
import { type Region, readRegion } from './region';
import type { Anchors } from './scan';
import type { Unit } from './units';

/** A thread: units of one template, read. */
export interface Thread {
  readonly candidate: Candidate;
  readonly regions: Region[];
}

const STEP = 200;

class Choice {
  readonly threads: Thread[] = [];
  readonly #units = new Marked();
  readonly #bodies = new Marked();

  constructor(
    readonly page: Anchors,
    /** Score that a thread has at least. */
    readonly least: number,
  ) {}

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

  /** Gives a thread those of the units whose words no thread has. */
  *#take(thread: Thread, units: readonly Unit[]): Generator<undefined, void> {
    const { candidate, regions } = thread;
    const known = regions.length;
    const boundary = new Set([...this.#units.all, ...candidate.units.map(({ element }) => element)]);
    for (const unit of units) {
      const region = readRegion(unit, boundary, this.page.here);
      yield;
      if (this.#spoken(region, candidate.place)) continue;
      if (isOther(region, candidate.group.regions, candidate.place)) continue;
      regions.push(region);
    }
    if (known > 0 && regions.length > known)
      regions.sort((one, other) => inDocument(one.unit.element, other.unit.element));
    for (const [i, region] of regions.entries()) {
      if (i % STEP === STEP - 1) yield;
      this.#units.add(region.unit.element);
      this.#bodies.add(bodyIn(region, candidate.place));
    }
  }

  /** Whether a run may be a thread, beside those that are. */
  eligible(candidate: Candidate): boolean {
    const [best] = this.threads;
    if (!best) return candidate.score >= this.least;
    if (candidate.units.length < 2 || candidate.score < this.least) return false;
    return candidate.score >= best.candidate.score * BESIDE_BEST || this.#answers(candidate, best);
  }

  /** Whether units stand among those of a thread and have all that those have: answers whose template is another. */
  #answers({ units, group }: Candidate, { candidate }: Thread): boolean {
    const { container } = candidate.group;
    const among = units.every(
      ({ element, extra }) =>
        extra.length === 0 &&
        container.contains(element) &&
        !this.#units.outer(element) &&
        !this.#units.inside(element),
    );
    return among && share(group, signed) >= 0.8 && speaksLike(group, candidate.group);
  }

  /** Takes a run in: as a thread, into one of its template, or not at all. */
  *consider(first: Candidate): Generator<undefined, void> {
    if (!this.eligible(first)) return;
    const holds = first.units.some(
      ({ element }) => this.#units.inside(element) && !this.#units.all.has(element),
    );
    const candidate = holds ? yield* weigh(first.kind, first.units, this.#units.all, this.page) : first;
    const { regions } = candidate.group;
    const spoken = regions.filter((region) => this.#spoken(region, candidate.place)).length;
    const shared = regions.some(({ unit }) => this.#units.all.has(unit.element));
    const like = this.threads.find((thread) => sameTemplate(thread.candidate, candidate));
    const more = candidate.units.filter(({ element }) => !this.#units.outer(element));
    if (shared && (like || spoken >= regions.length * 0.5)) {
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

  /** The elements of all units of the threads. */
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
  least = THRESHOLD,
): Generator<undefined, { threads: Thread[]; elements: ReadonlySet<Element> }> {
  const choice = new Choice(page, least);
  for (const [i, candidate] of candidates.entries()) {
    const later = candidates.slice(i + 1);
    const inner = choice.eligible(candidate) ? yield* innerThread(candidate, later, least, page) : undefined;
    if (inner) yield* choice.consider(inner);
    yield* choice.consider(candidate);
  }
  yield* choice.settle();
  return choice;
}
