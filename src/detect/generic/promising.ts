import type { Root } from '../find';
import type { Look } from '../look';
import { isActionElement } from './scan';
import { leadsToPerson, mayConcern, mayTellTimes } from './words';

const TYPED =
  '[itemtype*="schema.org/"][itemprop],[role=comment],[data-testid*="comment" i],[data-testid*="review" i]';
/** What may be a control under a comment, as far as a selector can tell. */
const CONTROLS = ['button', '[role=button]', 'a[href^="#"]', 'a[href^="javascript:"]']
  .concat(['reply', 'respond', 'quote', 'report', 'vote'].map((word) => `a[href*="${word}"]`))
  .join(',');
const MOST_CONTROLS = 200;
/** Where addresses of people have these, a closer look tells. */
const PEOPLE =
  'user usuario utilisateur profile perfil member membre mitglied author people account /u/ /@ /~ u= uid='
    .split(' ')
    .map((part) => `a[href*="${part}"]`)
    .join(',');
/** A page says enough of its times in so many characters. */
const MOST_TEXT = 2_000_000;

/** Whether the same thing to do is offered twice, as under each comment of a thread. */
function offersTwice(root: Root): boolean {
  const offered = new Set<string>();
  let asked = 0;
  for (const element of root.querySelectorAll(CONTROLS)) {
    if (++asked > MOST_CONTROLS) return false;
    const text = element.textContent?.trim() ?? '';
    if (offered.has(text)) return true;
    if (isActionElement(element, 0)) offered.add(text);
  }
  return false;
}

function namesPeople(root: Root): boolean {
  for (const link of root.querySelectorAll(PEOPLE))
    if (leadsToPerson(link.getAttribute('href') ?? '')) return true;
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
  return root.querySelector(TYPED) !== null || offersTwice(root) || namesPeople(root) || tellsTimes(root);
}
