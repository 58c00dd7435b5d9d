import type { Root } from '../find';
import type { Look } from '../look';
import { isActionElement } from './scan';
import { leadsToPerson, mayConcern, tellsTime } from './words';

const TYPED = '[itemtype*="schema.org/"][itemprop],[role=comment]';
/** Buttons that are asked what they do, and links. */
const MOST_BUTTONS = 200;
const MOST_LINKS = 1000;
/** Texts that are asked for a time; a thread has some among those that are as short as it or in its own element. */
const MOST_TEXTS = 6000;
const LEAST_TIMES = 2;

/** Whether two things to do are offered by the same words, as under each comment of a thread. */
function offersTwice(elements: Iterable<Element>, most: number): boolean {
  const offered = new Set<string>();
  let asked = 0;
  for (const element of elements) {
    if (++asked > most) return false;
    if (!isActionElement(element, 0)) continue;
    const text = element.textContent?.trim() ?? '';
    if (offered.has(text)) return true;
    offered.add(text);
  }
  return false;
}

/** Whether the page tells two different times outside its longer texts. */
function tellsTimes(root: Root): boolean {
  const top: Node = (root as Document).body ?? root;
  const document = root.ownerDocument ?? (root as Document);
  const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT);
  const told = new Set<string>();
  for (let i = 0; i < MOST_TEXTS; i++) {
    const node = walker.nextNode() as Text | null;
    if (!node) return false;
    if (
      node.length > 2 &&
      node.length < 140 &&
      tellsTime(node.data) &&
      told.add(node.data).size >= LEAST_TIMES
    )
      return true;
  }
  return false;
}

/**
 * The quick look before the full weighing: whether anything speaks of persons or comments, offers the same thing to do
 * more than once, or tells times. Most pages without comments end here.
 */
export function promising(root: Root, { classes }: Look): boolean {
  for (const value of classes) if (mayConcern(value)) return true;
  if (root.querySelector(TYPED)) return true;
  if (offersTwice(root.querySelectorAll('button,[role=button]'), MOST_BUTTONS)) return true;
  const links = root.querySelectorAll('a');
  for (const link of links) if (leadsToPerson(link.getAttribute('href') ?? '')) return true;
  return (
    offersTwice(links, MOST_LINKS) || root.querySelectorAll('time').length >= LEAST_TIMES || tellsTimes(root)
  );
}
