import { isBesideName, isInitial, lineOf, nameIn } from './name-line';
import type { NamePlace } from './name-place';
import type { Region, Short } from './region';
import { tellsTime } from './times';

const LONGEST_NAME = 60;

/** Whether a short piece is all that its element says, but for a time. */
export function isAll({ element, text }: Short, { times }: Region): boolean {
  let said = element.textContent?.trim() ?? '';
  for (const time of times) if (time !== element && element.contains(time)) said = without(said, time);
  return said === text;
}

function without(text: string, { textContent }: Element): string {
  return text.replace(textContent?.trim() ?? '', '').trim();
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
    (other) => other !== element && element.contains(other) && !isBesideName(other),
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
  const people = elements.filter((element) => !isBesideName(element));
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
