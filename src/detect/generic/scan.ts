import type { Root } from '../find';
import { isAction, leadsToPerson, SAYS, saysOf, tellsTime } from './words';

/** What an element that comments are found by is: a time, a person, something to do, or a word in its class or id. */
export type AnchorKind = 'time' | 'author' | 'action' | 'word';

/** Every element of a page that may belong to a comment, by kind, in document order. */
export interface Anchors extends Record<AnchorKind, Element[]> {
  /** Fields that a reader may write into. */
  fields: Element[];
  /** Address of the page. */
  readonly here: string;
}

/** Subtrees in which no comment is. */
const PASSED_OVER = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'SVG',
  'svg',
  'NAV',
  'BLOCKQUOTE',
  'PRE',
  'CODE',
  'SELECT',
  'IFRAME',
  'OBJECT',
  'HEAD',
  'VIDEO',
  'AUDIO',
  'CANVAS',
  'MATH',
  'math',
]);

const STEP = 400;

/** Class, id and the attributes that outlast them, as one text. */
export function wordsOf(element: Element): string {
  const name = element.getAttribute('class') ?? '';
  const id = element.id;
  const test =
    element.getAttribute('data-testid') ??
    element.getAttribute('data-test-id') ??
    element.getAttribute('component') ??
    '';
  return id || test ? `${name} ${id} ${test}` : name;
}

/** Whether the element itself, by tag or attributes, is a time. */
export function isTimeElement(element: Element): boolean {
  const tag = element.tagName;
  if (tag === 'TIME' || tag === 'RELATIVE-TIME' || element.hasAttribute('datetime')) return true;
  return /^date(Created|Published)$/.test(element.getAttribute('itemprop') ?? '');
}

/** Whether the element is a person's name or picture. */
export function isAuthorElement(element: Element, says: number): boolean {
  if (element.tagName === 'A' && leadsToPerson(element.getAttribute('href') ?? '')) return true;
  const prop = element.getAttribute('itemprop') ?? element.getAttribute('rel') ?? '';
  if (/author|creator/.test(prop)) return true;
  return (
    (says & SAYS.author) !== 0 &&
    element.childElementCount < 6 &&
    shortText(element) &&
    !element.querySelector('p')
  );
}

function shortText(element: Element): boolean {
  const length = element.textContent?.trim().length ?? 0;
  return length > 1 && length < 60;
}

/** Whether the element is something to do with a comment: reply, quote, report, like. */
export function isActionElement(element: Element, says: number): boolean {
  if (element.tagName !== 'A' && element.tagName !== 'BUTTON' && element.getAttribute('role') !== 'button')
    return false;
  if (element.childElementCount > 4) return false;
  return isAction(element.textContent?.trim() ?? '', element.getAttribute('href') ?? '', says);
}

function visit(element: Element, anchors: Anchors): boolean {
  const { tagName } = element;
  if (PASSED_OVER.has(tagName) || element.getAttribute('role') === 'navigation') return false;
  if (tagName === 'TEXTAREA' || element.getAttribute('contenteditable') === 'true') {
    anchors.fields.push(element);
    return false;
  }
  if (isTimeElement(element)) {
    anchors.time.push(element);
    return false;
  }
  const says = saysOf(wordsOf(element));
  if (says & SAYS.comment || element.hasAttribute('itemtype')) anchors.word.push(element);
  if (isAuthorElement(element, says)) anchors.author.push(element);
  else if (isActionElement(element, says)) anchors.action.push(element);
  return true;
}

function addressOf(root: Root): string {
  return (root.ownerDocument ?? (root as Document)).baseURI;
}

/** Whether anything speaks for comments at all: without a person, a word or something to do, times are a listing's. */
export function promising({ author, action, word }: Anchors): boolean {
  return author.length + action.length + word.length > 0;
}

/** Walks a root once, in small steps, and notes what comments are found by. */
export function* scan(root: Root): Generator<undefined, Anchors> {
  const anchors: Anchors = { time: [], author: [], action: [], word: [], fields: [], here: addressOf(root) };
  const top: Node | null = (root as Document).body ?? root;
  let node: Node | null = top?.firstChild ?? null;
  for (let steps = 1; node; steps++) {
    if (steps % STEP === 0) yield;
    let inside = false;
    if (node.nodeType === 1) inside = visit(node as Element, anchors);
    else if (node.nodeType === 3 && tellsTime((node as Text).data)) noteTime(node, anchors);
    let next: Node | null = inside ? node.firstChild : null;
    while (!next && node && node !== top) {
      next = node.nextSibling;
      node = node.parentNode;
    }
    node = next;
  }
  return anchors;
}

function noteTime(text: Node, anchors: Anchors): void {
  const parent = text.parentElement;
  if (parent && anchors.time.at(-1) !== parent) anchors.time.push(parent);
}
