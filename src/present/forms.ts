import type { BarKind } from './bar';
import type { Entry, Form } from './entry';
import type { Tree } from './tree';

/** The wanted form, or the next best where the comment's markup does not allow it. */
export function possible(entry: Entry, tree: Tree): Form {
  const form = entry.wanted();
  const { body } = entry.comment;
  // A cover would lie over the replies too, and a shadow root of the page's would not show it.
  if (form === 'covered' && (tree.holdsComments(body) || body.shadowRoot || !canHold(body))) return 'folded';
  return form;
}

/** Whether a cover can lie in `element`: rows and lists hold rows and items only. */
function canHold(element: Element): boolean {
  return !/^(?:TR|TBODY|TABLE|UL|OL|DL)$/.test(element.tagName) && !element.tagName.includes('-');
}

const KINDS: Readonly<Record<Form, BarKind | null>> = {
  plain: null,
  folded: 'folded',
  shown: 'shown',
  covered: 'covered',
  dimmed: 'dimmed',
  marked: 'marked',
  hidden: null,
  swallowed: null,
};

/** The bar that goes with a form; null where none does. */
export function kindOf(form: Form): BarKind | null {
  return KINDS[form];
}
