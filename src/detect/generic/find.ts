import type { Comment } from '../../core/comment';
import type { FindOptions, Root } from '../find';
import { type Candidate, candidates, sampleOf, weigh } from './candidates';
import { choose, type Thread } from './choose';
import { commentOf, WORD } from './comment-of';
import { complete } from './evidence';
import { THRESHOLD } from './features';
import { median } from './group';
import { fits, traitsOf } from './outliers';
import { bodyPlace } from './places';
import { type Region, readRegion } from './region';
import { addressOf, scan } from './scan';
import { templateOf } from './template';
import { forgetTemplate } from './template-words';
import { type Unit, whole } from './units';

/** Units by which a thread's template is told. */
const SAMPLE = 60;
/** A place found once is the place as long as most units have it. */
const KEPT = 0.7;

/** Characters of prose that at least half of a thread's comments have, and where each has all else that comments have. */
const LEAST_PROSE = 10;
const LEAST_OF_ALL = 2;
/** Comments of which half must have a word in them, not only figures. */
const ASKED = 8;

function proseIn(region: Region, place: string): number {
  return place ? (region.places.get(place)?.prose ?? 0) : region.prose;
}

/** The comments of one thread, in document order. */
function* speak(thread: Thread, elements: ReadonlySet<Element>, options: FindOptions) {
  const { candidate, regions } = thread;
  const sample = sampleOf(regions, SAMPLE);
  const words = forgetTemplate(sample);
  const kept = sample.filter(({ places }) => places.has(candidate.place)).length >= sample.length * KEPT;
  const place = candidate.place && kept ? candidate.place : bodyPlace(sample);
  const least = complete(sample) ? LEAST_OF_ALL : LEAST_PROSE;
  if (median(sample.map((region) => proseIn(region, place))) < least) return;
  yield;
  const traits = traitsOf(sample, place);
  const template = templateOf(sample, place, words);
  const first = sample.slice(0, ASKED).map((region) => commentOf(region, template, elements, options));
  if (first.filter((comment) => comment && WORD.test(comment.text)).length * 2 < first.length) return;
  yield;
  for (const region of regions) {
    yield fits(region, traits) ? commentOf(region, template, elements, options) : null;
  }
}

/** Beside the comments of a known platform, others must be plain: what is left there is mostly no comments. */
const BESIDE_KNOWN = 8;
/** In what is known to hold comments, the likeliest run is them, be it ever so bare. */
const WITHIN_KNOWN = 4;

/** What a run of units must reach, by what is known beforehand. */
function leastOf({ claimed, within }: FindOptions): number {
  if (within) return WITHIN_KNOWN;
  return claimed ? BESIDE_KNOWN : THRESHOLD;
}

/** Finds comments by what they look like, without knowing the platform, in small steps. */
export function* findGeneric(root: Root, options: FindOptions): Generator<Comment | undefined, void> {
  const anchors = yield* scan(root, options.claimed);
  const weighed = yield* candidates(anchors);
  const { threads, elements } = yield* choose(weighed, anchors, leastOf(options));
  const bodies = new Set<Element>();
  const lone = options.claimed ? 1 : 0;
  for (const thread of threads.filter(({ candidate }) => candidate.units.length > lone))
    for (const comment of speak(thread, elements, options)) {
      if (!comment || bodies.has(comment.body)) yield;
      else {
        bodies.add(comment.body);
        yield options.within ? { ...comment, platform: options.within } : comment;
      }
    }
}

/** Finds what is written in elements that are known to be one comment each. */
export function* findIn(
  elements: readonly Element[],
  root: Root,
  options: FindOptions,
): Generator<Comment | undefined, void> {
  if (elements.length === 0) return;
  const here = addressOf(root);
  const candidate = yield* weigh('word', whole(elements), [], { fields: [], here });
  const boundary = new Set(elements);
  const regions: Region[] = [];
  for (const unit of candidate.units) {
    regions.push(readRegion(unit, boundary, here));
    yield;
  }
  for (const comment of speak({ candidate, regions }, boundary, options)) yield comment ?? undefined;
}

/**
 * Weighs units that lie in shadow roots of their own, one each, as the run that they are together.
 * @returns the comments of all of them; none where they are no thread.
 */
export function* findApart(
  units: readonly Unit[],
  root: Root,
  options: FindOptions,
): Generator<Comment | undefined, void> {
  const here = addressOf(root);
  const candidate = yield* weigh('word', units, [], { fields: [], here });
  if (candidate.score < THRESHOLD) return;
  const boundary = new Set(units.map(({ element }) => element));
  const regions = units.map((unit) => readRegion(unit, boundary, here));
  yield;
  for (const comment of speak({ candidate, regions }, boundary, options)) yield comment ?? undefined;
}

/** Every group that was weighed, best first, and whether it was taken; for `inspect --why`. */
export function weighAll(root: Root): { candidate: Candidate; taken: boolean }[] {
  const anchors = finish(scan(root));
  const all = finish(candidates(anchors));
  const taken = new Set(finish(choose(all, anchors)).threads.map(({ candidate }) => candidate.units));
  return all.map((candidate) => ({ candidate, taken: taken.has(candidate.units) }));
}

function finish<T>(steps: Generator<unknown, T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
