import type { Comment } from '../../core/comment';
import type { FindOptions, Root } from '../find';
import { textOf } from '../text';
import { type Candidate, candidates, sampleOf, weigh } from './candidates';
import { choose, type Thread } from './choose';
import { complete } from './evidence';
import { THRESHOLD } from './features';
import { type Unit, whole } from './groups';
import { authorOf, isAll, type NamePlace, namePlace } from './names';
import { fits, traitsOf } from './outliers';
import { bodyIn, bodyPlace, templatePlaces } from './places';
import { withoutNumbers } from './prose';
import { type Region, readRegion } from './region';
import { scan } from './scan';
import { forgetTemplate } from './template-words';

/** Units by which a thread's template is told. */
const SAMPLE = 60;
/** A place found once is the place as long as most units have it. */
const KEPT = 0.7;

/** The unit a unit answers: the one it lies in, or the one whose replies it lies among. */
function parentOf(element: Element, units: ReadonlySet<Element>): HTMLElement | undefined {
  for (let node = element.parentElement; node; node = node.parentElement) {
    if (units.has(node)) return node as HTMLElement;
    const before = node.previousElementSibling;
    if (before && units.has(before)) return before as HTMLElement;
  }
  return undefined;
}

const META = ['times', 'authors', 'actions'] as const;
type Meta = (typeof META)[number];

/** Whether a unit names somebody outside its words: the people among these are spoken to. An initial is no name. */
function isNamed({ authors }: Region, body: Element): boolean {
  return authors.some((each) => !body.contains(each) && (each.textContent?.trim().length ?? 0) > 1);
}

/** Which pieces stand among the words of most comments; what only some have, their authors wrote themselves. */
function metaWithin(regions: readonly Region[], place: string): Meta[] {
  const within = (region: Region, kind: Meta) => {
    const body = bodyIn(region, place);
    const inside = region[kind].filter((element) => body.contains(element));
    return inside.length > 0 && (kind !== 'authors' || !isNamed(region, body));
  };
  return META.filter(
    (kind) => regions.filter((region) => within(region, kind)).length >= regions.length * 0.5,
  );
}

function placeOf(element: Element, { places }: Region): string | undefined {
  for (const [place, known] of places) if (known.element === element) return place;
  return undefined;
}

/** Places where people speak, and where one of them happens to speak of a day or an hour. */
function placesOfTalk(regions: readonly Region[]): Set<string> {
  const telling = new Map<string, number>();
  const all = new Map<string, number>();
  for (const region of regions) {
    for (const place of region.places.keys()) all.set(place, (all.get(place) ?? 0) + 1);
    for (const time of region.times) {
      const place = placeOf(time, region);
      if (place) telling.set(place, (telling.get(place) ?? 0) + 1);
    }
  }
  return new Set(
    [...telling].filter(([place, times]) => times * 2 < (all.get(place) ?? 0)).map(([place]) => place),
  );
}

/** What the units of a thread have in common. */
interface Template {
  /** Place of the words. */
  readonly place: string;
  /** What stands among the words and is not of them. */
  readonly meta: readonly Meta[];
  /** Places where a time is somebody's words. */
  readonly talk: ReadonlySet<string>;
  /** Places of the template's own words. */
  readonly said: ReadonlySet<string>;
  /** Its own words where they stand among the author's, numbers apart. */
  readonly words: ReadonlySet<string>;
  readonly name: NamePlace | null;
}

/** What is called a quote, by whatever system. */
const QUOTES = ['quote-', '-quote', 'quote_', '_quote', 'zitat', 'citation']
  .map((word) => `[class*="${word}" i]`)
  .join();

/** Whether a text is more than a mark or a small word between two others. */
function isPhrase(text: string): boolean {
  return text.length > 3 && /\p{L}{2}/u.test(text);
}

function commentOf(
  region: Region,
  template: Template,
  boundary: ReadonlySet<Element>,
  options: FindOptions,
): Comment | null {
  const { place, meta, talk, said, name, words } = template;
  const element = region.unit.element as HTMLElement;
  const body = bodyIn(region, place) as HTMLElement;
  // What lacks the place of words is read in another, where names and times are nobody's words.
  const lacks = place !== '' && !region.places.has(place);
  const kinds = lacks ? META : meta;
  const own = new Set<Element>(kinds.flatMap((kind) => region[kind]));
  if (!lacks)
    for (const time of region.times) if (talk.has(placeOf(time, region) ?? '')) own.delete(time);
  for (const [at, { element: saying }] of region.places) if (said.has(at)) own.add(saying);
  // A short comment may stand in the same place of the template as the name before it.
  const signed = region.shorts.find((short) => short.place === name?.place);
  if (signed && isAll(signed, region) && region.authors.every((each) => body.contains(each)))
    own.add(signed.element);
  const items = { has: (each: Element) => each !== body && (own.has(each) || boundary.has(each)) };
  const isTemplate = (text: string) => isPhrase(text) && words.has(withoutNumbers(text.trim()));
  const { isOurs, keepQuotes } = options;
  const text = textOf(body, { items, isTemplate, isOurs, keepQuotes, quotes: QUOTES });
  // What lacks the place of words and says none is something else that lies as deep as comments do.
  if (!text || (lacks && (own.has(body) || !WORD.test(text)))) return null;
  return {
    element: element.contains(body) ? element : body,
    body,
    text,
    author: authorOf(region, body, name),
    parent: parentOf(element, boundary),
    platform: 'generic',
  };
}

/** Characters of prose that at least half of a thread's comments have, and where each has all else that comments have. */
const LEAST_PROSE = 10;
const LEAST_OF_ALL = 2;
/** Comments of which half must have a word in them, not only figures. */
const ASKED = 8;
const WORD = /\p{L}{2}/u;

function proseIn(region: Region, place: string): number {
  return place ? (region.places.get(place)?.prose ?? 0) : region.prose;
}

function median(numbers: number[]): number {
  return numbers.sort((a, b) => a - b)[numbers.length >> 1] ?? 0;
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
  const template: Template = {
    place,
    meta: metaWithin(sample, place),
    talk: placesOfTalk(sample),
    said: templatePlaces(sample),
    words,
    name: namePlace(sample),
  };
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
  const here = (root.ownerDocument ?? (root as Document)).baseURI;
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
  const { baseURI: here } = root.ownerDocument ?? (root as Document);
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
