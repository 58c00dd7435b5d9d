import { UnitReader } from './unit-reader';
import type { Unit } from './units';

/** What was seen in one unit, without the units nested in it. */
export interface Region {
  readonly unit: Unit;
  /** Characters that may be prose: outside links, controls, times, names. */
  prose: number;
  /** Characters inside links. */
  linked: number;
  digits: number;
  times: Element[];
  authors: Element[];
  /** Short pieces of text, which may be names. */
  readonly shorts: Short[];
  avatars: number;
  actions: Element[];
  /** Of the actions, those that answer. */
  answers: number;
  /** Pieces whose class or id has a word for a comment. */
  worded: number;
  /** Headings that lead to another page. */
  titles: number;
  /** Headings of any kind that name no person. */
  headings: number;
  /** Stars, or so many out of so many. */
  ratings: number;
  /** Links to the rest of a text or to its comments. */
  teasers: number;
  pictures: number;
  prices: number;
  /** Links to a place in this page, or with a number, whose address is the comment's own. */
  ownLinks: number;
  /** Links to a comment on another page. */
  elsewhere: number;
  /** Its shorter texts, which may be the template's rather than somebody's. */
  readonly texts: Said[];
  /** Prose by place in the unit's template. */
  readonly places: Map<string, Place>;
}

/** One text of a unit. */
export interface Said {
  readonly text: string;
  /** What it counts as prose. */
  readonly prose: number;
  readonly digits: number;
  /** Place of the element it stands in. */
  readonly place: string;
}

/** A short piece of text and where in the template it stands. */
export interface Short {
  readonly element: Element;
  readonly text: string;
  readonly place: string;
}

/** One place of a template: where in it how much prose stands. */
export interface Place {
  readonly element: Element;
  readonly parent: string;
  readonly inline: boolean;
  prose: number;
  /** How often the unit has this place. */
  count: number;
  /** How its words begin. */
  readonly start: string;
}

/** Reads a unit; what lies in `boundary` (other units, and what was found before) is not its own. */
export function readRegion(unit: Unit, boundary: ReadonlySet<Element>, here: string): Region {
  const region: Region = {
    unit,
    prose: 0,
    linked: 0,
    digits: 0,
    times: [],
    authors: [],
    shorts: [],
    avatars: 0,
    actions: [],
    answers: 0,
    worded: 0,
    titles: 0,
    headings: 0,
    ratings: 0,
    teasers: 0,
    pictures: 0,
    prices: 0,
    ownLinks: 0,
    elsewhere: 0,
    texts: [],
    places: new Map(),
  };
  new UnitReader(region, boundary, here).read();
  return region;
}
