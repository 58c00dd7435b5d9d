import { follows } from '../document-order';
import { EDITOR } from '../worded';
import { isAnswer } from './answers';
import { type Links, linksAt } from './links';
import { withoutLead } from './name-line';
import { figuresOf, proseOf } from './prose';
import { isRating, tellsRating } from './ratings';
import type { Region } from './region';
import { isActionElement, isAuthorElement, isTimeElement, wordsOf } from './scan';
import { isInline, stepTo } from './template-place';
import { tellsTime } from './times';
import { noteHeading, noteLink } from './unit-links';
import { notePicture } from './unit-pictures';
import { PRICE, SAYS, saysOf } from './words';

const SKIPPED = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG svg SELECT IFRAME OBJECT VIDEO AUDIO CANVAS INPUT'.split(' '),
);
const WRITING = `textarea,${EDITOR}`;
const WRITTEN_INTO = `${WRITING},input:not([type=hidden],[type=submit],[type=button])`;
const DEEPEST = 24;
/** Characters by which the words of two units are told apart. */
const START = 40;
/** A template says no more than this in one go. */
const LONGEST_SAID = 160;
const LONGEST_NAME = 32;
const MOST_SHORTS = 8;

/** Whether a button is called a name: it opens what is known of somebody. */
function isNameButton(element: Element, says: number): boolean {
  return /name|nick/i.test(wordsOf(element)) && isAuthorElement(element, says);
}

/** Reads one unit into its region. */
export class UnitReader {
  /** How each text met so far begins. */
  readonly #texts: string[] = [];
  readonly #links: Links;
  /** How many elements around what is read stand for a person. */
  #inName = 0;

  constructor(
    readonly region: Region,
    readonly boundary: ReadonlySet<Element>,
    here: string,
  ) {
    this.#links = linksAt(here);
  }

  read(): void {
    const { element, extra, heading } = this.region.unit;
    if (element.tagName === 'A') noteLink(this.region, element, this.#links);
    if (heading) noteHeading(this.region, heading, this.#links);
    const reachesBack = extra[0] && follows(element, extra[0]);
    if (!reachesBack) this.#children(element, '', element.tagName === 'A', 0);
    const seen = new Map<string, number>();
    for (const each of extra) this.#element(each, '', `+${stepTo(each, seen)}`, false, 0);
    if (reachesBack) this.#children(element, '', element.tagName === 'A', 0);
  }

  /** Reads an element's children. @returns its prose. */
  #children(element: Element, place: string, inLink: boolean, depth: number): number {
    let prose = 0;
    const seen = new Map<string, number>();
    for (let child = element.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === 3) prose += this.#text((child as Text).data, element, inLink, place);
      else if (child.nodeType === 1 && depth < DEEPEST)
        prose += this.#element(child as Element, place, stepTo(child as Element, seen), inLink, depth + 1);
    }
    return prose;
  }

  #text(data: string, parent: Element, inLink: boolean, place: string): number {
    const prose = proseOf(data);
    const digits = figuresOf(data);
    if (prose === 0 && digits === 0 && !data.trim()) return 0;
    const { region } = this;
    this.#texts.push(data.trimStart().slice(0, START));
    if (tellsTime(data)) {
      if (region.times.at(-1) !== parent) region.times.push(parent);
      return 0;
    }
    if (prose > 0 && prose <= LONGEST_NAME) this.#short(data, parent, place);
    if (prose < 40 && tellsRating(data)) region.ratings++;
    if (inLink) {
      region.linked += prose;
      return 0;
    }
    if (PRICE.test(data) && prose < 40) region.prices++;
    if (prose <= LONGEST_SAID) region.texts.push({ text: data.trim(), prose, digits, place });
    region.prose += prose;
    region.digits += digits;
    return prose;
  }

  #short(data: string, element: Element, place: string): void {
    const { shorts } = this.region;
    const name = withoutLead(data);
    if (shorts.length >= MOST_SHORTS || !/\p{L}/u.test(name) || /\d{3}|[:;!?]\P{L}*\S/u.test(name)) return;
    shorts.push({ element, text: data.trim(), place });
  }

  /** Times, things to do and people are noted and read no further, but for the name. @returns whether it was one. */
  #piece(element: Element, place: string, depth: number): boolean {
    const { region } = this;
    const says = saysOf(wordsOf(element));
    if (isTimeElement(element)) {
      region.times.push(element);
      const link = element.closest('a');
      if (link) noteLink(region, link, this.#links);
      return true;
    }
    if (isActionElement(element, says)) {
      if (tellsTime(element.textContent ?? '') || element.querySelector('time,relative-time,[datetime]'))
        region.times.push(element);
      else {
        region.actions.push(element);
        if (isAnswer(element)) region.answers++;
      }
      noteLink(region, element, this.#links);
      return true;
    }
    if ((element.tagName === 'BUTTON' && !isNameButton(element, says)) || says & SAYS.control) return true;
    if (says & SAYS.avatar) region.avatars++;
    if (says & SAYS.comment && element.tagName !== 'SPAN' && !isInline(element)) region.worded++;
    if (!isAuthorElement(element, says)) return false;
    region.authors.push(element);
    // A name that leads to its owner does not make a unit a list of links.
    const { linked } = region;
    this.#inName++;
    this.#children(element, place, true, depth);
    this.#inName--;
    region.linked = linked;
    return true;
  }

  /** Reads an element with what is in it. @returns its prose. */
  #element(element: Element, above: string, step: string, inLink: boolean, depth: number): number {
    const { region } = this;
    const { tagName } = element;
    if (SKIPPED.has(tagName) || this.boundary.has(element)) return 0;
    if (element.matches(WRITING) || (tagName === 'FORM' && element.querySelector(WRITTEN_INTO))) return 0;
    if (isRating(element)) region.ratings++;
    if (tagName === 'IMG') {
      notePicture(region, element, this.#links);
      return 0;
    }
    const place = `${above}>${step}`;
    if (this.#piece(element, place, depth)) return 0;
    if (tagName === 'A') noteLink(region, element, this.#links);
    // A name in large letters is no title.
    const isHeading = this.#inName === 0 && /^H[1-6]$/.test(tagName);
    if (isHeading) noteHeading(region, element, this.#links);
    const authors = region.authors.length;
    const texts = this.#texts.length;
    const prose = this.#children(element, place, inLink || tagName === 'A', depth);
    if (isHeading && region.authors.length === authors) region.headings++;
    // Also what counts as no prose may be all that somebody says: a figure, a link, a sentence with a day in it.
    if (this.#texts.length > texts) this.#note(place, above, element, prose, this.#texts[texts] ?? '');
    return prose;
  }

  #note(place: string, parent: string, element: Element, prose: number, start: string): void {
    const { places } = this.region;
    const known = places.get(place);
    if (known) {
      known.prose += prose;
      known.count++;
    } else {
      places.set(place, { element, parent, inline: isInline(element), prose, count: 1, start });
    }
  }
}
