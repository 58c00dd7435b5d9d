import type { Root } from '../find';
import { isAction } from './actions';
import { tellsTime } from './times';
import { leadsToPerson, SAYS, saysOf } from './words';

/** What an element that comments are found by is: a time, a person, something to do, or a word in its class or id. */
export type AnchorKind = 'time' | 'author' | 'action' | 'word';

/** Every element of a page that may belong to a comment, by kind, in document order. */
export interface Anchors extends Record<AnchorKind, Element[]> {
  /** Fields that a reader may write into. */
  readonly fields: Element[];
  /** Address of the page. */
  readonly here: string;
}

/** Subtrees in which no comment is found: menus, code, quotes, what is not seen. */
const PASSED_OVER = new Set(
  'script style noscript template svg nav blockquote pre code select iframe object head video audio canvas math'.split(
    ' ',
  ),
);
/** Attributes that tell as much as a class. */
const TELLING = '[itemprop],[data-testid]';
/** No text that tells a time is longer, white space and all. */
const LONGEST = 140;
const STEP = 400;

/** Address of the page that a root is of. */
export function addressOf(root: Root): string {
  return (root.ownerDocument ?? (root as Document)).baseURI;
}

/** Class, id and the attributes that outlast them, as one text. */
export function wordsOf(element: Element): string {
  let words = element.getAttribute('class') ?? '';
  const id = element.getAttribute('id');
  if (id) words += ` ${id.replace(/\d+/g, '')}`;
  for (const name of ['data-testid', 'data-test-id', 'component']) {
    const value = element.getAttribute(name);
    if (value) words += ` ${value}`;
  }
  return words;
}

/** Whether the element itself, by tag or attributes, is a time. */
export function isTimeElement(element: Element): boolean {
  const tag = element.localName;
  if (tag === 'time' || tag === 'relative-time' || element.hasAttribute('datetime')) return true;
  return /^date(Created|Published)$/.test(element.getAttribute('itemprop') ?? '');
}

/** Whether the element is a person's name or picture. */
export function isAuthorElement(element: Element, says: number): boolean {
  if (element.localName === 'a' && leadsToPerson(element.getAttribute('href') ?? '')) return true;
  if (/author|creator/.test(element.getAttribute('itemprop') ?? element.getAttribute('rel') ?? ''))
    return true;
  return namesPerson(element, says);
}

function namesPerson(element: Element, says: number): boolean {
  if (!(says & SAYS.author) || element.childElementCount > 5) return false;
  const length = element.textContent?.trim().length ?? 0;
  return length > 1 && length < 60 && !element.querySelector('p');
}

/** What a link or button is called: its words or, of a mere sign with or without a figure, its label. */
export function calledOf(control: Element): string {
  const text = control.textContent?.trim() ?? '';
  if (/\p{L}/u.test(text)) return text;
  return control.getAttribute('aria-label')?.trim() || control.getAttribute('title')?.trim() || text;
}

/** Whether the element is something to do with a comment: reply, quote, report, like. */
export function isActionElement(element: Element, says: number): boolean {
  const tag = element.localName;
  if (tag !== 'a' && tag !== 'button' && element.getAttribute('role') !== 'button') return false;
  if (element.childElementCount > 4) return false;
  return isAction(calledOf(element), element.getAttribute('href') ?? '', says);
}

class Scan {
  readonly anchors: Anchors;
  /** Found by the browser's own search, so that the walk need not read attributes. */
  readonly #telling: ReadonlySet<Element>;

  constructor(root: Root) {
    this.anchors = { time: [], author: [], action: [], word: [], fields: [], here: addressOf(root) };
    this.#telling = new Set(root.querySelectorAll(TELLING));
    this.anchors.fields.push(...root.querySelectorAll('textarea'));
  }

  /** @returns whether to go on inside the element. */
  element(element: Element): boolean {
    const { anchors } = this;
    const tag = element.localName;
    if (PASSED_OVER.has(tag)) return false;
    const telling = this.#telling.has(element);
    if (tag === 'time' || tag === 'relative-time' || (telling && isTimeElement(element))) {
      anchors.time.push(element);
      return false;
    }
    const says = this.#says(element, telling);
    const worded = says & SAYS.comment && tag !== 'button';
    if (worded || (telling && element.hasAttribute('itemtype'))) anchors.word.push(element);
    const plain = tag !== 'a' && tag !== 'button' && !telling;
    if (plain ? namesPerson(element, says) : isAuthorElement(element, says)) anchors.author.push(element);
    else if (!plain && isActionElement(element, says)) anchors.action.push(element);
    return true;
  }

  #says(element: Element, telling: boolean): number {
    if (telling) return saysOf(wordsOf(element));
    const name = element.className;
    const says = typeof name === 'string' && name ? saysOf(name) : 0;
    const { id } = element;
    // A form's fields stand in for its properties: `form.id` may be an element.
    return id && typeof id === 'string' ? says | saysOf(id.replace(/\d+/g, '')) : says;
  }

  text(text: Text): void {
    const { time } = this.anchors;
    if (text.length > LONGEST || !tellsTime(text.data)) return;
    const parent = text.parentElement;
    if (parent && time.at(-1) !== parent) time.push(parent);
  }
}

/** The next node after a walker's, past all that is inside it. */
export function past(walker: TreeWalker): Node | null {
  for (;;) {
    const next = walker.nextSibling();
    if (next) return next;
    if (!walker.parentNode()) return null;
  }
}

/** Walks a root once, in small steps, and notes what comments are found by; not in what is `claimed`. */
export function* scan(root: Root, claimed?: ReadonlySet<Element>): Generator<undefined, Anchors> {
  const found = new Scan(root);
  const top: Node = (root as Document).body ?? root;
  const document = root.ownerDocument ?? (root as Document);
  const walker = document.createTreeWalker(top, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  let node = walker.nextNode();
  for (let steps = 1; node; steps++) {
    if (steps % STEP === 0) yield;
    if (node.nodeType === Node.TEXT_NODE) {
      found.text(node as Text);
      node = walker.nextNode();
    } else {
      const enters = !claimed?.has(node as Element) && found.element(node as Element);
      node = enters ? walker.nextNode() : past(walker);
    }
  }
  return found.anchors;
}
