import type { Comment } from '../core/comment';
import { make } from './dom';

/** What of the text's look its likeness needs. */
const LOOKS = [
  ...['font-family', 'font-size', 'font-weight', 'font-style', 'line-height', 'letter-spacing', 'color'],
  ...['text-align', 'direction', 'padding-top', 'padding-right', 'padding-bottom', 'padding-left'],
];

/**
 * A likeness of a comment's text to be blurred in its place. The text itself stays hidden: a filter over it
 * would leave it to screen readers, and to a page that looks what is filtered. Reads styles.
 */
export function ghostOf({ body, text }: Comment): HTMLElement {
  const ghost = make(
    body.ownerDocument,
    'div',
    { class: 'ghost', 'aria-hidden': 'true' },
    text.slice(0, 5000),
  );
  const style = getComputedStyle(body);
  for (const name of LOOKS) ghost.style.setProperty(name, style.getPropertyValue(name));
  return ghost;
}
