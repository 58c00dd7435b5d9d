import type { Root } from '../find';
import type { Look } from '../look';
import { calledOf, isActionElement } from './scan';
import { mayTellTimes } from './times';
import { leadsToPerson, mayConcern } from './words';

const TYPED =
  '[itemtype*="schema.org/"][itemprop],[role=comment],[data-testid*="comment" i],[data-testid*="review" i]';
/** Links that do something rather than lead somewhere, as far as their address tells. */
export const DOES = /^#|^javascript:|reply|respond|quote|report|vote/i;
const DOES_ANY = new RegExp(DOES.source, 'im');
const MOST_CONTROLS = 200;
/** A page says enough of its times in so many characters. */
const MOST_TEXT = 2_000_000;
/** Addresses are searched for people together, so many at a time. */
const AT_ONCE = 500;

/** What the links of a page are, from one pass over them: each step costs on a page with thousands. */
function readLinks(root: Root): { readonly controls: Element[]; readonly people: boolean } {
  const controls: Element[] = [];
  const links = root.querySelectorAll('a');
  for (let from = 0; from < links.length; from += AT_ONCE) {
    const to = Math.min(links.length, from + AT_ONCE);
    let addresses = '';
    for (let i = from; i < to; i++) {
      const href = (links[i] as Element).getAttribute('href');
      if (href) addresses += `${href}\n`;
    }
    if (leadsToPerson(addresses)) return { controls, people: true };
    if (!DOES_ANY.test(addresses)) continue;
    for (let i = from; i < to; i++)
      if (DOES.test((links[i] as Element).getAttribute('href') ?? '')) controls.push(links[i] as Element);
  }
  return { controls, people: false };
}

/** Whether the same thing to do is offered twice, as under each comment of a thread. */
export function offersTwice(controls: readonly Element[]): boolean {
  const offered = new Set<string>();
  for (const element of controls.slice(0, MOST_CONTROLS)) {
    const text = calledOf(element);
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
export function promising(root: Root, { classes, telling }: Look): boolean {
  // All at once: of one after the other, each has its price.
  if (mayConcern([...classes].join(' '))) return true;
  if (telling.some((element) => element.matches(TYPED))) return true;
  const { controls, people } = readLinks(root);
  if (people) return true;
  const buttons = telling.filter((element) => element.getAttribute('role') === 'button');
  return (
    offersTwice(controls) || offersTwice([...root.querySelectorAll('button'), ...buttons]) || tellsTimes(root)
  );
}
