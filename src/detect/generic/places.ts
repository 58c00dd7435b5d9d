import type { Region } from './region';
import { chorusPlace, repeated } from './template-words';

/** A paragraph or list is a part of a text, not its place, unless it has a class; a heading never is. */
const PARTS = /(?:(?:P|UL|OL|LI|BLOCKQUOTE|PRE|FIGURE)\.|H\d\.[^>]*)$/;

function isPart(place: string): boolean {
  // What is beside a unit and belongs to it is a place whatever its tag.
  return PARTS.test(place) && !/^>\+[^>]*$/.test(place);
}

/** One place of the template, over all units. */
interface Sum {
  prose: number;
  units: number;
  /** Units that have it more than once. */
  repeats: number;
  /** Least and most prose in one unit. */
  least: number;
  most: number;
  /** How its words begin, where they differ. */
  readonly starts: Set<string>;
  readonly parent: string;
  readonly inline: boolean;
}

function sumUp(regions: readonly Region[]): Map<string, Sum> {
  const sums = new Map<string, Sum>();
  for (const region of regions)
    for (const [place, { prose, count, parent, inline, start }] of region.places) {
      let sum = sums.get(place);
      if (!sum) {
        sum = {
          prose: 0,
          units: 0,
          repeats: 0,
          least: prose,
          most: prose,
          starts: new Set(),
          parent,
          inline,
        };
        sums.set(place, sum);
      }
      sum.prose += prose;
      sum.units++;
      sum.least = Math.min(sum.least, prose);
      sum.most = Math.max(sum.most, prose);
      if (count > 1) sum.repeats++;
      sum.starts.add(start);
    }
  return sums;
}

/** A count, or what stands in a portrait's place. */
const SIGN = /^(?:[\d.,+−-]+\s?[kKmM]?|\p{L}|\p{Lu}[\p{Lu}\p{N}.])$/u;

/** Whether a place says the same in most units, or counts and initials in all: the template's words, nobody's. */
function isTemplate({ units, starts, least, most }: Sum, all: number): boolean {
  if (units < 3 || units < all * 0.4) return false;
  if (most <= 3 && [...starts].every((start) => SIGN.test(start.trim()))) return true;
  return starts.size <= Math.max(1, units * 0.2) && most - least <= 10 + most * 0.2;
}

/** Places whose words are the template's: "Sign in to reply", "Copy link". */
export function templatePlaces(regions: readonly Region[]): Set<string> {
  const out = new Set<string>();
  const chorus = chorusPlace(regions, repeated(regions)) ?? '';
  for (const [place, sum] of sumUp(regions))
    if (isTemplate(sum, regions.length) && !isWithin(chorus, place)) out.add(place);
  return out;
}

/** Whether a place is another or lies in it. */
function isWithin(place: string, around: string): boolean {
  return place === around || place.startsWith(`${around}>`);
}

/** A place without the number that tells it from those of its kind beside it. */
function kindOf(place: string): string {
  return place.replace(/#\d+$/, '');
}

/** Units in which another place of its kind, beside it, says more: words before somebody's own are a piece like these. */
function outspoken(place: string, regions: readonly Region[]): number {
  const kind = kindOf(place);
  const says = ({ places }: Region, at: string) => places.get(at)?.prose ?? 0;
  return regions.filter((region) =>
    [...region.places.keys()].some(
      (other) => other !== place && kindOf(other) === kind && says(region, other) > says(region, place),
    ),
  ).length;
}

/**
 * The place of the template that holds the words: from the unit downwards as long as one place holds most of what
 * its parent holds, in most units, once in each.
 * @returns '' where the words lie in the unit directly.
 */
export function bodyPlace(regions: readonly Region[]): string {
  const sums = sumUp(regions);
  const speaking = regions.filter(({ prose }) => prose > 0).length;
  const template = templatePlaces(regions);
  let at = '';
  let within = regions.reduce((all, { prose }) => all + prose, 0);
  for (;;) {
    const inner = [...sums]
      .filter(([place, sum]) => sum.parent === at && !template.has(place))
      .sort((a, b) => b[1].prose - a[1].prose);
    const [best, second] = inner;
    if (!best) return at;
    const [place, sum] = best;
    const steady = sum.units >= speaking * 0.7 && sum.repeats <= sum.units * 0.1;
    const enough = sum.inline ? 0.95 : (second?.[1].prose ?? 0) * 3 < sum.prose ? 0.6 : 0.85;
    if (!steady || sum.prose < enough * within || isPart(place)) return at;
    if (outspoken(place, regions) > speaking * 0.2) return at;
    at = place;
    within = sum.prose;
  }
}

/** The element of a unit that stands in the place that holds the words, or what comes nearest to it. */
export function bodyIn(region: Region, place: string): Element {
  if (!place && region.unit.extra.length > 0) return dominant(region, '', region.unit.element);
  for (let at = place; at; at = at.slice(0, at.lastIndexOf('>'))) {
    const found = region.places.get(at);
    if (found) return at === place ? found.element : dominant(region, at, found.element);
  }
  return place ? dominant(region, '', region.unit.element) : region.unit.element;
}

/** Downwards as long as one place holds nearly all. */
function dominant(region: Region, from: string, element: Element): Element {
  let at = from;
  let here = element;
  let within = region.places.get(from)?.prose ?? region.prose;
  for (;;) {
    const next = [...region.places].find(
      ([place, { parent, prose, count }]) =>
        parent === at && count === 1 && prose > 0 && prose >= within * 0.85 && !isPart(place),
    );
    if (!next || next[1].inline) return here;
    [at, { element: here, prose: within }] = next;
  }
}
