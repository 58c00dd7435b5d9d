import type { Entry, Form, Place } from './entry';
import { isOurs } from './host';
import type { Loans, Want } from './loans';
import type { Surroundings } from './place';
import type { Tree } from './tree';

const GONE: Want = { style: { display: 'none' } };
const SILENT = { inert: '', 'aria-hidden': 'true' };
/** Takes an element's bare text out of sight, out of the layout and out of the accessibility tree. */
const HUSHED: Want = {
  style: { visibility: 'hidden', 'font-size': '0', 'line-height': '0', 'letter-spacing': '0' },
};
const FADED: Want = { style: { opacity: '0.3' } };

export type Wants = Map<Element, Want>;

export { COVERED } from './covers';

/**
 * Gives back what keeps the bare text of `entry` out of sight, and nothing else, for what lies in it to be read as it
 * looks without. No frame is drawn before `veilFor` is asked anew.
 */
export function unhush({ comment: { element }, veil }: Entry): void {
  const kept: Wants = new Map();
  for (const each of element.querySelectorAll('*')) {
    const want = veil.wantOf(each);
    if (want && want !== HUSHED) kept.set(each, want);
  }
  veil.exactly(kept);
}

/** What must be borrowed for `entry` to be in `form`, with its bar in `place`. Reads styles. */
export function veilFor(
  { comment: { body, element }, form: before, veil, around }: Entry,
  form: Form,
  place: Place | null,
  tree: Tree,
): Wants {
  switch (form) {
    case 'folded':
      return place === 'before' && !tree.holdsComments(body)
        ? one(body, GONE)
        : cellwise(body, around, (part) => partsOf(part, GONE, tree, veil));
    case 'hidden':
      return tree.holdsComments(element) ? partsOf(element, GONE, tree, veil) : one(element, GONE);
    case 'swallowed':
      return one(element, GONE);
    case 'covered':
      return cover(body, around?.display, before === 'covered' ? veil.wantOf(body) : undefined);
    case 'dimmed':
      // What has no box of its own cannot be faded as one.
      return place === 'before' && around?.display !== 'contents'
        ? one(body, FADED)
        : cellwise(body, around, (part) => fadedIn(part, tree, veil));
    default:
      return new Map();
  }
}

/** Of a row each cell for itself: were one gone, the next would take its place. */
function cellwise(body: Element, around: Surroundings | null, wantsIn: (part: Element) => Wants): Wants {
  if (!around || around.holder === body) return wantsIn(body);
  return new Map([...body.children].flatMap((cell) => [...wantsIn(cell)]));
}

function one(element: Element, want: Want): Wants {
  return new Map([[element, want]]);
}

/**
 * @param display the body's, as the page has it: folded until now, it has none
 * @param held what a cover that lies there already has borrowed: read anew, our own styles would pass for the page's
 */
function cover(body: HTMLElement, display?: string, held?: Want): Wants {
  const wants = one(body, held ?? ground(body, display));
  for (const child of body.children) {
    // A part that the page makes visible itself would shine through.
    if (!isOurs(child)) wants.set(child, { style: { visibility: 'hidden' }, attributes: SILENT });
  }
  return wants;
}

/** What the body needs so that a cover can lie on it. */
function ground(body: HTMLElement, display?: string): Want {
  const { position } = getComputedStyle(body);
  const style: Record<string, string> = { visibility: 'hidden', 'user-select': 'none' };
  if (position === 'static' || position === '') style.position = 'relative';
  // An inline box is not one rectangle that could be covered.
  if (display === 'inline' || display === 'contents') style.display = 'block';
  if (body.offsetHeight < 34) style['min-height'] = '34px';
  return { style };
}

/**
 * Every part of `root` that is not another comment, without a word about the comments in it.
 * @param veil what is borrowed already
 */
function partsOf(root: Element, want: Want, tree: Tree, veil: Loans): Wants {
  const wants: Wants = new Map();
  const left: { node: Element; hushed: boolean }[] = [{ node: root, hushed: false }];
  for (let next = left.pop(); next; next = left.pop()) {
    const { node } = next;
    const hushed = next.hushed || (want === GONE && hasText(node));
    if (hushed && !next.hushed) wants.set(node, HUSHED);
    for (const child of node.children) {
      if (isOurs(child)) continue;
      if (tree.isComment(child)) {
        if (hushed) wants.set(child, spared(child, veil.wantOf(child)));
      } else if (tree.holdsComments(child)) left.push({ node: child, hushed });
      else wants.set(child, want);
    }
  }
  return wants;
}

/**
 * What a comment needs to look as ever inside a hushed element.
 * @param held what it has borrowed for that already: read anew, words that it hushed itself would be of no size
 */
function spared(element: Element, held?: Want): Want {
  if (held?.style?.visibility === 'visible') return held;
  const computed = getComputedStyle(element);
  return {
    style: {
      visibility: 'visible',
      'font-size': computed.fontSize,
      'line-height': computed.lineHeight,
      'letter-spacing': computed.letterSpacing,
    },
  };
}

/**
 * Fades what is in `body`, where the bar stands too: bare words by their colour, and what has an element of its own
 * keeps the colours that it has. Comments in it stay as they are.
 */
function fadedIn(body: Element, tree: Tree, veil: Loans): Wants {
  const wants = partsOf(body, FADED, tree, veil);
  if (!hasText(body)) return wants;
  for (const child of body.children) {
    if (isOurs(child)) continue;
    const color = veil.wantOf(child)?.style?.color ?? getComputedStyle(child).color;
    wants.set(child, { style: { ...wants.get(child)?.style, color } });
  }
  const held = veil.wantOf(body);
  wants.set(body, held?.style?.color ? held : pale(getComputedStyle(body)));
  return wants;
}

function pale({ color }: CSSStyleDeclaration): Want {
  return { style: { color: `color-mix(in srgb, ${color} 30%, transparent)` } };
}

/** Whether `element` has words directly in it, not in an element of their own. */
function hasText(element: Element): boolean {
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === Node.TEXT_NODE && /\S/.test(node.nodeValue ?? '')) return true;
  }
  return false;
}
