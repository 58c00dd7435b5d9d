import type { Root } from '../find';
import type { Look } from '../look';
import { isActionElement } from './scan';
import { leadsToPerson, mayConcern } from './words';

const TYPED = '[itemtype*="schema.org/"][itemprop]';
/** Buttons that are asked what they do. */
const MOST_BUTTONS = 200;

/**
 * The quick look before the full weighing: whether anything speaks of persons or comments, or offers to reply to or
 * vote for something more than once. Most pages without comments end here.
 */
export function promising(root: Root, { classes }: Look): boolean {
  for (const value of classes) if (mayConcern(value)) return true;
  let actions = 0;
  for (const button of [...root.querySelectorAll('button')].slice(0, MOST_BUTTONS))
    if (isActionElement(button, 0) && ++actions > 1) return true;
  for (const link of root.querySelectorAll('a'))
    if (leadsToPerson(link.getAttribute('href') ?? '')) return true;
  return root.querySelector(TYPED) !== null;
}
