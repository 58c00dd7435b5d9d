import type { Root } from './find';
import { isOneComment } from './generic/naming';
import { DOES, offersTwice } from './generic/promising';
import { past } from './generic/scan';
import type { Look } from './look';

/** Elements that are passed in one step. */
const STEP = 500;
/** What holds no comments, and much that is repeated. */
const PASSED_OVER = new Set(['nav', 'header', 'form', 'svg', 'script', 'style', 'noscript', 'template']);

/** All that lies around some elements. */
function around(elements: ReadonlySet<Element>): Set<Element> {
  const found = new Set<Element>();
  for (const element of elements)
    for (let node = element.parentElement; node && !found.has(node); node = node.parentElement)
      found.add(node);
  return found;
}

/** What says that comments are left, outside of those that are known. */
class Left {
  readonly controls: Element[] = [];
  readonly #met = new Set<string>();
  twiceNamed = false;

  constructor(
    /** Values of class attributes that name a comment. */
    readonly names: ReadonlySet<string>,
    readonly holding: ReadonlySet<Element>,
  ) {}

  note(element: Element): void {
    const { localName, className } = element;
    if (localName === 'a') {
      if (DOES.test(element.getAttribute('href') ?? '')) this.controls.push(element);
    } else if (localName === 'button') this.controls.push(element);
    if (!this.names.has(className) || this.holding.has(element)) return;
    if (this.#met.has(className)) this.twiceNamed = true;
    this.#met.add(className);
  }
}

/**
 * Whether a root seems to hold comments outside of `claimed`, what the adapters know: the same thing to do is offered
 * twice there, or two elements are called comments alike. A walk past what is claimed, in small steps; where adapters
 * find all, little is left to walk.
 */
export function* someLeft(
  root: Root,
  seen: Look,
  claimed: ReadonlySet<Element>,
): Generator<undefined, boolean> {
  const names = new Set(
    [...seen.classes].filter((value) => value.split(/\s+/).some((token) => isOneComment(token))),
  );
  const left = new Left(names, around(claimed));
  const document = root.ownerDocument ?? (root as Document);
  const walker = document.createTreeWalker((root as Document).body ?? root, NodeFilter.SHOW_ELEMENT);
  let node = walker.nextNode() as Element | null;
  for (let steps = 1; node; steps++) {
    if (steps % STEP === 0) yield;
    const passed = claimed.has(node) || PASSED_OVER.has(node.localName);
    if (!passed) left.note(node);
    node = (passed ? past(walker) : walker.nextNode()) as Element | null;
  }
  return left.twiceNamed || offersTwice(left.controls);
}
