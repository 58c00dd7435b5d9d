import type { Comment } from '../../core/comment';
import type { FindOptions } from '../find';
import { textOf } from '../text';
import { authorOf, isAll } from './author-of';
import { bodyIn } from './places';
import { withoutNumbers } from './prose';
import type { Region } from './region';
import { META, placeOf, type Template } from './template';

/** Two letters of a word. */
export const WORD = /\p{L}{2}/u;

/** The unit a unit answers: the one it lies in, or the one whose replies it lies among. */
function parentOf(element: Element, units: ReadonlySet<Element>): HTMLElement | undefined {
  for (let node = element.parentElement; node; node = node.parentElement) {
    if (units.has(node)) return node as HTMLElement;
    const before = node.previousElementSibling;
    if (before && units.has(before)) return before as HTMLElement;
  }
  return undefined;
}

/** What is called a quote, by whatever system. */
const QUOTES = ['quote-', '-quote', 'quote_', '_quote', 'zitat', 'citation']
  .map((word) => `[class*="${word}" i]`)
  .join();

/** Whether a text is more than a mark or a small word between two others. */
function isPhrase(text: string): boolean {
  return text.length > 3 && WORD.test(text);
}

/** The comment that a unit is, read by its thread's template; none where it says nothing. */
export function commentOf(
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
  const own = new Set<Element>((lacks ? META : meta).flatMap((kind) => region[kind]));
  if (!lacks) for (const time of region.times) if (talk.has(placeOf(time, region) ?? '')) own.delete(time);
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
