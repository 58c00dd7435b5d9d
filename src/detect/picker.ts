import type { PickedRule } from '../core/settings';
import type { Root } from './find';
import { weigh } from './generic/candidates';
import { bodyIn } from './generic/places';
import { whole } from './generic/units';

/** Ancestors of what was clicked that may be the comment. */
const CLIMB = 14;
/** Parents named in a selector where an element has nothing of its own that lasts. */
const CONTEXT = 3;
/** Parts of a selector that are used of one element. */
const MOST_PARTS = 3;

/** The settings keep none that is longer (a test compares); their module is too much to load for a number. */
export const LONGEST_SELECTOR = 200;

const STATE =
  /^(?:odd|even|first|last|alt|active|open|closed|selected|collapsed|expanded|hover|focus|visible|hidden|loaded|new|unread)$|^(?:is|has|js-is|ng|depth|level)-/i;

/** Whether a class is one that a build tool made up, or that tells one element or one moment from another. */
function passing(token: string): boolean {
  if (/\d/.test(token) || token.length < 3 || STATE.test(token)) return true;
  if (/^(?:css|sc|jsx|jss|emotion|svelte|_)-?/.test(token)) return true;
  // bgQbev, kujYvF: capitals within a word that is too short to be two, or no vowel at all
  return /^[a-z]{1,5}[A-Z][a-z]{0,3}[A-Z]?[a-z]{0,2}$/.test(token)
    ? token.length <= 7
    : !/[aeiouy]/i.test(token);
}

function quoted(value: string): string {
  return `"${value.replace(/["\\]/g, '\\$&')}"`;
}

/** What of an element lasts longer than a reload: its kind, classes, role, the beginning of its id. */
function lastingParts(element: Element): string[] {
  const parts: string[] = [];
  for (const name of ['itemtype', 'itemprop', 'role', 'data-testid', 'data-type', 'component']) {
    const value = element.getAttribute(name);
    const start = value && /^[^\d]{3,60}/.exec(value)?.[0];
    if (start) parts.push(start === value ? `[${name}=${quoted(start)}]` : `[${name}^=${quoted(start)}]`);
  }
  for (const token of element.classList) if (!passing(token)) parts.push(`.${CSS.escape(token)}`);
  const id = /^([a-z][a-z_-]{2,})\d+/i.exec(element.getAttribute('id') ?? '')?.[1];
  if (id) parts.push(`[id^=${quoted(id)}]`);
  return parts.slice(0, MOST_PARTS);
}

/** A selector for an element and its likes, or null where nothing around it lasts. */
function selectorOf(element: Element, context = CONTEXT): string | null {
  const tag = CSS.escape(element.localName);
  const parts = lastingParts(element);
  if (parts.length > 0) return tag + parts.join('');
  const id = element.getAttribute('id');
  if (id && !/\d/.test(id)) return `#${CSS.escape(id)}`;
  const parent = element.parentElement;
  if (!parent || parent.localName === 'body') return context < CONTEXT && parent ? `body > ${tag}` : null;
  const around = context > 0 ? selectorOf(parent, context - 1) : null;
  return around && `${around} > ${tag}`;
}

/** Steps from an item down to an element, by kind and number among its likes. */
function pathWithin(item: Element, element: Element): string {
  const steps: string[] = [];
  for (let node = element; node !== item && node.parentElement; node = node.parentElement) {
    const likes = [...node.parentElement.children].filter(({ localName }) => localName === node.localName);
    const nth = likes.length > 1 ? `:nth-of-type(${likes.indexOf(node) + 1})` : '';
    steps.unshift(`${CSS.escape(node.localName)}${nth}`);
  }
  return [':scope', ...steps].join(' > ');
}

function within(item: Element, element: Element | undefined): string | undefined {
  if (!element || element === item) return undefined;
  const parts = lastingParts(element);
  const plain = parts.length > 0 ? element.localName + parts.join('') : null;
  const selector = plain && item.querySelector(plain) === element ? plain : pathWithin(item, element);
  return selector.length <= LONGEST_SELECTOR ? selector : undefined;
}

function finish<T>(steps: Generator<unknown, T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/**
 * The rule by which a comment that the reader clicked on is found again with all its likes: of the elements around
 * what was clicked, the one whose likes look most like a thread. Made of what lasts: not of ids with numbers, nor of
 * classes that a build tool makes up.
 * @returns null where nothing around the element repeats or can be named.
 */
export function ruleFor(clicked: Element, root: Root): PickedRule | null {
  const page = { fields: [...root.querySelectorAll('textarea')], here: clicked.baseURI };
  let best: { rule: PickedRule; rank: number } | null = null;
  let item: Element | null = clicked;
  for (let i = 0; i < CLIMB && item && item.localName !== 'body'; i++, item = item.parentElement) {
    const selector = selectorOf(item);
    if (!selector || selector.length > LONGEST_SELECTOR) continue;
    const likes = [...root.querySelectorAll(selector)];
    if (!likes.includes(item)) continue;
    const { group, place, score } = finish(weigh('word', whole(likes), [], page));
    const rank = score + 1.5 * Math.log2(likes.length);
    if (best && rank <= best.rank) continue;
    const own = group.regions.find(({ unit }) => unit.element === item) ?? group.regions[0];
    const holder = own?.unit.element as Element;
    const body = own && within(holder, bodyIn(own, place));
    best = { rank, rule: { item: selector, body, author: own && within(holder, own.authors[0]) } };
  }
  return best?.rule ?? null;
}
