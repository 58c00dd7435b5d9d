import type { Root } from '../find';
import type { Look } from '../look';
import { isActionElement } from './scan';
import { leadsToPerson, mayConcern, mayTellTimes } from './words';

const TYPED =
  '[itemtype*="schema.org/"][itemprop],[role=comment],[data-testid*="comment" i],[data-testid*="review" i]';
/** Links that do something rather than lead somewhere, as far as their address tells. */
const DOES = /^#|^javascript:|reply|respond|quote|report|vote/i;
const MOST_CONTROLS = 200;
/** A page says enough of its times in so many characters. */
const MOST_TEXT = 2_000_000;
/** Addresses are searched for people together, so many at a time. */
const AT_ONCE = 500;

/** What the links of a page are, from one pass over them: each step costs on a page with thousands. */
function readLinks(root: Root): { readonly controls: Element[]; readonly people: boolean } {
  const controls: Element[] = [];
  let addresses = '';
  let people = false;
  let read = 0;
  for (const link of root.querySelectorAll('a[href]')) {
    const href = link.getAttribute('href') ?? '';
    if (DOES.test(href)) controls.push(link);
    addresses += `${href}\n`;
    if (++read % AT_ONCE > 0) continue;
    people ||= leadsToPerson(addresses);
    addresses = '';
  }
  return { controls, people: people || leadsToPerson(addresses) };
}

/** Whether the same thing to do is offered twice, as under each comment of a thread. */
function offersTwice(controls: readonly Element[]): boolean {
  const offered = new Set<string>();
  for (const element of controls.slice(0, MOST_CONTROLS)) {
    const text = element.textContent?.trim() ?? '';
    if (offered.has(text)) return true;
    if (isActionElement(element, 0)) offered.add(text);
  }
  return false;
}

function tellsTimes(root: Root): boolean {
  const top = (root as Document).body ?? root;
  return (
    root.querySelectorAll('time').length > 1 || mayTellTimes((top.textContent ?? '').slice(0, MOST_TEXT))
  );
}

/**
 * The quick look before the full weighing: whether anything speaks of persons or comments, offers the same thing to do
 * more than once, or tells times. The plainest pages without comments end here.
 */
export function promising(root: Root, { classes }: Look): boolean {
  for (const value of classes) if (mayConcern(value)) return true;
  if (root.querySelector(TYPED)) return true;
  const { controls, people } = readLinks(root);
  return (
    people ||
    offersTwice(controls) ||
    offersTwice([...root.querySelectorAll('button,[role=button]')]) ||
    tellsTimes(root)
  );
}
