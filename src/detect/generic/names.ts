import { labelOf } from '../text';
import { withoutNumbers } from './prose';
import type { Region } from './region';
import { tellsTime } from './times';

const LONGEST_NAME = 60;
/** Units that must have a short piece in the same place for it to be the place of names. */
const MOST = 0.6;
/** Share of the names that must differ. */
const DIFFERENT = 0.3;
const SAYS_SO =
  /[\s:,]*(?:\b(?:says?|said|wrote|writes|schrieb|schreibt|sagt|meint|dice|dijo|escribió|dit|a écrit|disse|escreveu|scrive|ha scritto|schreef|skrev)\b)?[\s:,·•|–—-]*$/iu;

/** What a short piece says, without "says:" after it. */
function nameIn(text: string): string {
  return text.replace(SAYS_SO, '').trim();
}

interface Place {
  units: number;
  order: number;
  length: number;
  readonly said: Set<string>;
}

function shortPlaces(regions: readonly Region[]): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const { shorts } of regions) {
    const met = new Set<string>();
    for (const [i, { text, place }] of shorts.entries()) {
      if (met.has(place)) continue;
      met.add(place);
      const known = places.get(place) ?? { units: 0, order: 0, length: 0, said: new Set() };
      known.units++;
      known.order += i;
      known.length += text.length;
      known.said.add(withoutNumbers(text));
      places.set(place, known);
    }
  }
  return places;
}

/** Names nobody's class tells: the first place of the template where most units have a short piece of their own. */
export interface NamePlace {
  readonly place: string;
  /** Share of units that have it. */
  readonly share: number;
}

export function namePlace(regions: readonly Region[]): NamePlace | null {
  const fitting = [...shortPlaces(regions)]
    .filter(([, { units }]) => units >= regions.length * MOST)
    .filter(([, { units, said }]) => said.size >= Math.max(Math.min(2, units), units * DIFFERENT))
    // An initial stands where a portrait is missing.
    .sort(
      ([, a], [, b]) =>
        Number(a.length < 2 * a.units) - Number(b.length < 2 * b.units) ||
        a.order / a.units - b.order / b.units,
    );
  const [best] = fitting;
  return best ? { place: best[0], share: best[1].units / regions.length } : null;
}

/**
 * Of elements that stand for a person in one another, the innermost whose text the others begin with: a name, and what
 * is said of its bearer after it. An initial stands where a portrait is missing, and a badge after the name.
 */
function beginning(element: Element, others: readonly Element[]): Element {
  const whole = labelOf(element) ?? '';
  const name = others.findLast((other) => {
    const label = other !== element && element.contains(other) ? (labelOf(other) ?? '') : '';
    return label.length > 1 && whole.startsWith(label);
  });
  return name ?? element;
}

/** The name in an element that stands for a person, without a time or another person in it. */
function labelWithin(element: Element, region: Region): string | undefined {
  const inner = region.authors.filter((other) => other !== element && element.contains(other));
  for (const each of inner) {
    const name = labelOf(beginning(each, inner));
    if (name && name.length < LONGEST_NAME) return nameIn(name) || undefined;
  }
  const label = labelOf(element);
  if (!label) return undefined;
  const times = region.times.filter((time) => time !== element && element.contains(time));
  if (times.length === 0 && !tellsTime(label)) return nameIn(label) || undefined;
  const short = region.shorts.find((each) => element.contains(each.element));
  return short && nameIn(short.text);
}

/** The name of a unit's author; where the unit is its own body, the one in the place of names. */
export function authorOf(region: Region, body: Element, at: NamePlace | null): string | undefined {
  const named = region.authors.filter((element) => !body.contains(element));
  const short = region.shorts.find(({ place }) => place === at?.place);
  if (short && (body === region.unit.element || !body.contains(short.element)) && named.length === 0)
    return nameIn(short.text) || undefined;
  for (const element of named.length > 0 ? named : region.authors) {
    const name = labelWithin(element, region);
    if (name && name.length < LONGEST_NAME) return name;
  }
  for (const { element, text } of region.shorts)
    if (!body.contains(element)) return nameIn(text) || undefined;
  return undefined;
}
