import { withoutNumbers } from './prose';
import type { Region, Short } from './region';
import { wordsOf } from './scan';
import { tellsTime } from './times';

const LONGEST_NAME = 60;
/** Units that must have a short piece in the same place for it to be the place of names. */
const MOST = 0.6;
/** Share of the names that must differ. */
const DIFFERENT = 0.3;
/** What a class says of a person that is not the name. */
const BESIDE_NAME = /badge|flair|country|location/i;
const SAYS_SO =
  /[\s:,]*(?:\b(?:says?|said|wrote|writes|schrieb|schreibt|sagt|meint|dice|dijo|escribió|dit|a écrit|disse|escreveu|scrive|ha scritto|schreef|skrev)\b)?[\s:,·•|–—-]*$/iu;

/** What a short piece says, without "says:" after it. */
function nameIn(text: string): string {
  return text.replace(SAYS_SO, '').trim();
}

/** Whether a short piece is all that its element says, but for a time. */
export function isAll({ element, text }: Short, { times }: Region): boolean {
  let said = element.textContent?.trim() ?? '';
  for (const time of times) if (time !== element && element.contains(time)) said = without(said, time);
  return said === text;
}

function without(text: string, { textContent }: Element): string {
  return text.replace(textContent?.trim() ?? '', '').trim();
}

/** Tags that end no line. */
const IN_LINE = /^(?:a|abbr|b|bdi|em|font|i|img|mark|s|small|span|strong|sub|sup|svg|u|.+-.+)$/i;

function blockOf(text: Node, within: Element): Element {
  let block = text.parentElement as Element;
  while (block !== within && IN_LINE.test(block.localName)) block = block.parentElement as Element;
  return block;
}

/** What an element says in its first line: how much somebody wrote, and since when, stands below the name. */
function lineOf(element: Element): string {
  const walker = element.ownerDocument.createTreeWalker(
    element,
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
  );
  let line = '';
  let block: Element | null = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE) {
      if (BESIDE_NAME.test(wordsOf(node.parentElement as Element))) continue;
      if (line.trim() && blockOf(node, element) !== block) break;
      block = blockOf(node, element);
      line += (node as Text).data;
    } else if (node.nodeName === 'BR' && line.trim()) break;
  }
  return line.replace(/\s+/g, ' ').trim();
}

interface Place {
  units: number;
  order: number;
  readonly said: Set<string>;
}

function shortPlaces(regions: readonly Region[]): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const { shorts } of regions) {
    const met = new Set<string>();
    for (const [i, { text, place }] of shorts.entries()) {
      if (met.has(place)) continue;
      met.add(place);
      const known = places.get(place) ?? { units: 0, order: 0, said: new Set() };
      known.units++;
      known.order += i;
      known.said.add(withoutNumbers(text));
      places.set(place, known);
    }
  }
  return places;
}

/** An initial stands where a portrait is missing; few people have a name as short. */
function isInitial(name: string): boolean {
  return name.length < 2;
}

/** Whether all that is said in a place are initials, one or two each, as a number. */
function initials({ said }: Place): number {
  return Number([...said].every((name) => isInitial(name) || /^\p{Lu}[\p{Lu}\p{N}.]$/u.test(name)));
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
    .sort(([, a], [, b]) => initials(a) - initials(b) || a.order / a.units - b.order / b.units);
  const [best] = fitting;
  return best ? { place: best[0], share: best[1].units / regions.length } : null;
}

/**
 * Of elements that stand for a person in one another, the innermost whose text the others begin with: a name, and what
 * is said of its bearer after it. A badge stands after the name.
 */
function beginning(element: Element, others: readonly Element[]): Element {
  const whole = lineOf(element);
  const name = others.findLast((other) => {
    const line = other !== element && element.contains(other) ? lineOf(other) : '';
    return !isInitial(line) && whole.startsWith(line);
  });
  return name ?? element;
}

/** The name in an element that stands for a person, without a time or another person in it. */
function labelWithin(element: Element, region: Region): string | undefined {
  const people = region.authors.filter(
    (other) => other !== element && element.contains(other) && !BESIDE_NAME.test(wordsOf(other)),
  );
  for (const each of people) {
    const name = lineOf(beginning(each, people));
    if (!isInitial(name) && name.length < LONGEST_NAME) return nameIn(name) || undefined;
  }
  const label = lineOf(element);
  const times = region.times.filter((time) => time !== element && element.contains(time));
  const timed = times.some((time) => label.includes(time.textContent?.trim() ?? ''));
  if (!timed && !tellsTime(label)) return nameIn(label) || undefined;
  const shorts = region.shorts.filter((each) => element.contains(each.element));
  const short = shorts.find(({ text }) => !isInitial(text)) ?? shorts[0];
  return short && nameIn(short.text);
}

function firstName(elements: readonly Element[], region: Region): string | undefined {
  const people = elements.filter((element) => !BESIDE_NAME.test(wordsOf(element)));
  const names = people.map((element) => labelWithin(element, region));
  return names.find((name) => name && !isInitial(name) && name.length < LONGEST_NAME);
}

/** The name of a unit's author; one among its words only where most units have theirs there. */
export function authorOf(region: Region, body: Element, at: NamePlace | null): string | undefined {
  const named = region.authors.filter((element) => !body.contains(element));
  const short = region.shorts.find(({ place }) => place === at?.place);
  const placed =
    short && (body === region.unit.element || !body.contains(short.element) || isAll(short, region))
      ? nameIn(short.text)
      : '';
  if (placed && named.length === 0) return placed;
  const beside = region.shorts
    .filter(({ element }) => !body.contains(element))
    .map(({ text }) => nameIn(text));
  return (
    firstName(named, region) ||
    (isInitial(placed) ? '' : placed) ||
    firstName(region.authors, region) ||
    beside.find((name) => !isInitial(name)) ||
    named.map((element) => labelWithin(element, region)).find(Boolean) ||
    beside.find(Boolean)
  );
}
