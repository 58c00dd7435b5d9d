import type { Unit } from './groups';
import { isActionElement, isAuthorElement, isTimeElement, wordsOf } from './scan';
import { leadsToPerson, PRICE, SAYS, saysOf, TEASER_LINK, tellsTime } from './words';

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
  shorts: Element[];
  avatars: number;
  actions: Element[];
  /** Headings that lead to another page. */
  titles: number;
  /** Links to the rest of a text or to its comments. */
  teasers: number;
  pictures: number;
  prices: number;
  code: number;
  /** Links to a place in this page, or with a number, whose address is the comment's own. */
  ownLinks: number;
  /** Links to a comment on another page. */
  elsewhere: number;
  fields: number;
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
  /** Place of the element it stands in. */
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

const SKIPPED = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'SVG',
  'svg',
  'SELECT',
  'IFRAME',
  'OBJECT',
  'VIDEO',
  'AUDIO',
  'CANVAS',
  'INPUT',
]);
const TEXT_BLOCKS = new Set([
  'P',
  'UL',
  'OL',
  'LI',
  'BLOCKQUOTE',
  'PRE',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'BR',
  'FIGURE',
  'HR',
]);
const INLINE = new Set([
  'A',
  'B',
  'I',
  'EM',
  'STRONG',
  'FONT',
  'U',
  'S',
  'SMALL',
  'CODE',
  'LABEL',
  'MARK',
  'SUB',
  'SUP',
  'ABBR',
  'CITE',
  'Q',
]);
/** Chinese, Japanese and Korean say in one character what others say in three. */
const DENSE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g;
const WRITTEN_INTO = 'textarea,input:not([type=hidden],[type=submit],[type=button])';
const DEEPEST = 24;
/** Characters by which the words of two units are told apart. */
const START = 40;
/** A template says no more than this in one go. */
const LONGEST_SAID = 160;
const LEAST_TITLE = 15;
const LONGEST_NAME = 32;
const MOST_SHORTS = 8;

function weigh(text: string): number {
  const letters = text.replace(/\s+/g, ' ').trim().length;
  return letters > 3 ? letters + 2 * (text.match(DENSE)?.length ?? 0) : letters;
}

function partOf(element: Element, seen: Map<string, number>): string {
  const name = (element.getAttribute('class') ?? '').trim().split(/\s+/, 1)[0]?.replace(/\d+/g, '') ?? '';
  const part = `${element.tagName}.${name}`;
  if (TEXT_BLOCKS.has(element.tagName) || INLINE.has(element.tagName)) return part;
  const count = seen.get(part) ?? 0;
  seen.set(part, count + 1);
  return count ? `${part}#${count}` : part;
}

class Reader {
  /** How each text met so far begins. */
  readonly #texts: string[] = [];

  constructor(
    readonly region: Region,
    readonly boundary: ReadonlySet<Element>,
    readonly here: string,
  ) {}

  /** Reads an element's children. @returns its prose. */
  children(element: Element, place: string, inLink: boolean, depth: number): number {
    let prose = 0;
    const seen = new Map<string, number>();
    for (let child = element.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === 3) prose += this.#text((child as Text).data, element, inLink, place);
      else if (child.nodeType === 1 && depth < DEEPEST)
        prose += this.element(child as Element, place, partOf(child as Element, seen), inLink, depth + 1);
    }
    return prose;
  }

  #text(data: string, parent: Element, inLink: boolean, place: string): number {
    const weight = weigh(data);
    if (weight === 0) return 0;
    const { region } = this;
    this.#texts.push(data.trimStart().slice(0, START));
    if (tellsTime(data)) {
      if (region.times.at(-1) !== parent) region.times.push(parent);
      return 0;
    }
    if (weight <= LONGEST_NAME) this.#short(data, parent);
    if (inLink) {
      region.linked += weight;
      return 0;
    }
    if (PRICE.test(data) && weight < 40) region.prices++;
    if (weight <= LONGEST_SAID) region.texts.push({ text: data.trim(), prose: weight, place });
    region.prose += weight;
    region.digits += data.match(/\d/g)?.length ?? 0;
    return weight;
  }

  #short(data: string, element: Element): void {
    const { shorts } = this.region;
    if (shorts.length >= MOST_SHORTS || !/\p{L}/u.test(data) || /\d{3}|[:;!?]/.test(data)) return;
    if (!element.closest('h1,h2,h3,h4,h5,h6')) shorts.push(element);
  }

  element(element: Element, above: string, part: string, inLink: boolean, depth: number): number {
    const { region } = this;
    const { tagName } = element;
    if (SKIPPED.has(tagName) || this.boundary.has(element)) return 0;
    if (tagName === 'TEXTAREA' || (tagName === 'FORM' && element.querySelector(WRITTEN_INTO))) {
      region.fields++;
      return 0;
    }
    if (tagName === 'IMG') return this.#picture(element);
    if (tagName === 'PRE' || tagName === 'CODE') region.code++;
    const says = saysOf(wordsOf(element));
    if (isTimeElement(element)) {
      region.times.push(element);
      if (element.closest('a')) this.#link(element.closest('a') as Element);
      return 0;
    }
    if (isActionElement(element, says)) {
      if (tellsTime(element.textContent ?? '') || element.querySelector('time,relative-time,[datetime]'))
        region.times.push(element);
      else region.actions.push(element);
      this.#link(element);
      return 0;
    }
    if (tagName === 'BUTTON' || says & SAYS.control) return 0;
    if (says & SAYS.avatar) region.avatars++;
    if (isAuthorElement(element, says)) {
      region.authors.push(element);
      this.children(element, `${above}>${part}`, true, depth);
      return 0;
    }
    if (tagName === 'A') this.#link(element);
    if (/^H[1-6]$/.test(tagName)) this.#heading(element);
    const place = `${above}>${part}`;
    const linked = region.linked;
    const texts = this.#texts.length;
    const prose = this.children(element, place, inLink || tagName === 'A', depth);
    if (prose > 0 || region.linked > linked)
      this.#note(place, above, element, prose, this.#texts[texts] ?? '');
    return prose;
  }

  #note(place: string, parent: string, element: Element, prose: number, start: string): void {
    const { places } = this.region;
    const known = places.get(place);
    if (known) {
      known.prose += prose;
      known.count++;
    } else {
      places.set(place, { element, parent, inline: INLINE.has(element.tagName), prose, count: 1, start });
    }
  }

  #picture(image: Element): number {
    const width = Number(image.getAttribute('width')) || 0;
    const small = width > 0 && width <= 120;
    const words = `${wordsOf(image)} ${image.getAttribute('src') ?? ''}`;
    if (saysOf(wordsOf(image)) & SAYS.avatar || /avatar|gravatar|userpic/i.test(words)) this.region.avatars++;
    else if (!small && !/emoji|smil|icon|rank|star|badge/i.test(words)) {
      const link = image.closest('a[href]');
      if (width > 250 || (link && this.#leadsAway(link.getAttribute('href') ?? ''))) this.region.pictures++;
    }
    return 0;
  }

  #heading(heading: Element): void {
    const link = heading.querySelector('a[href]') ?? heading.closest('a[href]');
    if (link && !(saysOf(wordsOf(link)) & SAYS.author) && this.#leadsAway(link.getAttribute('href') ?? ''))
      this.region.titles++;
  }

  #leadsAway(href: string): boolean {
    if (!href || href.startsWith('#') || href.startsWith('javascript:') || leadsToPerson(href)) return false;
    try {
      const url = new URL(href, this.here);
      const here = new URL(this.here);
      return url.pathname !== here.pathname && !url.hash;
    } catch {
      return false;
    }
  }

  #link(link: Element): void {
    const { region } = this;
    const href = link.getAttribute('href') ?? '';
    const hash = href.indexOf('#');
    if (hash >= 0 && /\d/.test(href.slice(hash))) {
      if (/comment|reply|respond/i.test(href.slice(hash)) && hash > 0 && this.#otherPage(href))
        region.elsewhere++;
      else region.ownLinks++;
    }
    if (this.#isTitle(link, href)) region.titles++;
    if (TEASER_LINK.test(link.textContent?.trim().slice(0, 60) ?? '') && href && this.#otherPage(href))
      region.teasers++;
  }

  /** A link of several words that leads to another page, before anything else was said. */
  #isTitle(link: Element, href: string): boolean {
    if (this.region.prose > 5 || this.region.titles > 0) return false;
    const text = link.textContent?.trim() ?? '';
    return text.length >= LEAST_TITLE && /\s\S+\s/.test(text) && this.#leadsAway(href);
  }

  #otherPage(href: string): boolean {
    try {
      return (
        new URL(href, this.here).pathname.replace(/\/$/, '') !==
        new URL(this.here).pathname.replace(/\/$/, '')
      );
    } catch {
      return false;
    }
  }
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
    titles: 0,
    teasers: 0,
    pictures: 0,
    prices: 0,
    code: 0,
    ownLinks: 0,
    elsewhere: 0,
    fields: 0,
    texts: [],
    places: new Map(),
  };
  const reader = new Reader(region, boundary, here);
  reader.children(unit.element, '', unit.element.tagName === 'A', 0);
  const seen = new Map<string, number>();
  for (const extra of unit.extra) reader.element(extra, '', `+${partOf(extra, seen)}`, false, 0);
  return region;
}
