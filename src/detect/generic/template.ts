import { type NamePlace, namePlace } from './name-place';
import { bodyIn, templatePlaces } from './places';
import type { Region } from './region';

/** What stands in most comments beside the words of their authors. */
export const META = ['times', 'authors', 'actions'] as const;
type Meta = (typeof META)[number];

/** What the units of a thread have in common. */
export interface Template {
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

/** The place at which an element was noted. */
export function placeOf(element: Element, { places }: Region): string | undefined {
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

/** What the units of a thread have in common, by a sample of them that has been read. */
export function templateOf(regions: readonly Region[], place: string, words: ReadonlySet<string>): Template {
  return {
    place,
    meta: metaWithin(regions, place),
    talk: placesOfTalk(regions),
    said: templatePlaces(regions),
    words,
    name: namePlace(regions),
  };
}
