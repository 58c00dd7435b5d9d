import type { BarKind } from './bar';
import { type Entry, hidesText, type Place } from './entry';
import { isOurs, styleHost, wrapFor } from './host';
import { parentOf } from './theme';

// Elements that would leave a hole in their row or list: their bar stands inside.
const KEPT = /^(?:TD|TH|TR|LI|DD|DT|SUMMARY|BODY)$/;
/** The same, as a page lays out what it calls something else. */
const CELLS = /^table-(?:cell|row)$/;

/** What of the page decides where a bar stands and how far in. Read before anything is written. */
export interface Surroundings {
  /** Whether the body's place in its parent is one that a second box would upset. */
  readonly delicate: boolean;
  readonly inset: Readonly<Record<string, string>>;
  /** Of the body, as the page has it. */
  readonly display: string;
  /** What of the body a bar within stands in: itself, or the fullest cell of a row, which has no room for one more. */
  readonly holder: HTMLElement;
  /** Whether it lays its words out in columns. */
  readonly columns: boolean;
  /** Whether its words run from right to left. */
  readonly rtl: boolean;
}

export function surroundings(entry: Entry): Surroundings {
  const { body } = entry.comment;
  const style = getComputedStyle(body);
  // What is out of the layout has no sides to measure: a bar would jump when its comment is shown.
  const known = hidesText(entry.form) ? entry.around : null;
  const parent = boxAround(body);
  // Against its order, what stands before the text would be seen behind it.
  const rows = parent?.display.endsWith('flex') && parent.flexDirection !== 'column';
  const delicate =
    !!rows ||
    !!parent?.display.endsWith('grid') ||
    (style.float !== 'none' && style.float !== '') ||
    style.position === 'absolute' ||
    CELLS.test(style.display);
  const inset = delicate ? {} : (known?.inset ?? insetOf(style));
  const display = known?.display ?? style.display;
  const columns = [style.columnCount, style.columnWidth].some((value) => /\d/.test(value));
  return {
    delicate,
    inset,
    display,
    holder: holderIn(body, display),
    columns,
    rtl: style.direction === 'rtl',
  };
}

function holderIn(body: HTMLElement, display: string): HTMLElement {
  if (display !== 'table-row' && body.tagName !== 'TR') return body;
  let holder = body;
  let most = -1;
  for (const cell of body.children) {
    const length = cell.textContent?.length ?? 0;
    if (length <= most || isOurs(cell) || !(cell instanceof HTMLElement)) continue;
    holder = cell;
    most = length;
  }
  return holder;
}

/** The style of the box that `body` is laid out in: an element without a box of its own passes it on. */
function boxAround(body: Element): CSSStyleDeclaration | null {
  for (let at = parentOf(body); at; at = parentOf(at)) {
    const style = getComputedStyle(at);
    if (style.display !== 'contents') return style;
  }
  return null;
}

/** The sides of the body's text, so that the bar begins where the text begins. */
function insetOf(style: CSSStyleDeclaration): Record<string, string> {
  const within = (value: string, most: number) =>
    `${Math.min(most, Math.max(4, Number.parseFloat(value) || 0))}px`;
  const side = (margin: string, padding: string) => {
    const gutter = Number.parseFloat(padding) || 0;
    return `${Math.max(0, (Number.parseFloat(margin) || 0) + (gutter > 24 ? gutter : 0))}px`;
  };
  if (style.display === 'inline') return { 'margin-top': '4px', 'margin-bottom': '4px' };
  return {
    // In a column that the page puts in an order of its own.
    ...(Number(style.order) ? { order: style.order } : {}),
    'margin-top': within(style.marginTop, 12),
    'margin-bottom': within(style.marginBottom, 12),
    'margin-left': side(style.marginLeft, style.paddingLeft),
    'margin-right': side(style.marginRight, style.paddingRight),
  };
}

/** Where the bar of `entry` belongs. */
export function placeFor(entry: Entry, kind: BarKind, around: Surroundings): Place {
  if (kind === 'covered') return 'over';
  const { body, element } = entry.comment;
  return body === element || around.delicate || KEPT.test(body.tagName) ? 'within' : 'before';
}

/** Puts the bar where it belongs; a bar that stands there already is not touched. */
export function putBar(
  entry: Entry,
  place: Place,
  kind: BarKind,
  around: Surroundings,
  direction: string,
): void {
  const { body } = entry.comment;
  const { bar } = entry;
  const parent = parentFor(body, place, around);
  if (!bar || !parent) return;
  if (!stands(entry, place)) {
    const focused = bar.focused();
    entry.outermost?.remove();
    entry.outermost = wrapFor(parent, bar.host);
    parent.insertBefore(entry.outermost, place === 'before' ? body : firstOf(parent, place));
    focused?.focus({ preventScroll: true });
    entry.place = place;
  }
  // A slotted body's place is its slot.
  if (place === 'before' && body.slot) bar.host.slot = body.slot;
  styleHost(bar.host, {
    direction,
    ...STYLES[place],
    ...(place === 'before' ? around.inset : {}),
    ...(place === 'within' && around.columns ? { 'column-span': 'all' } : {}),
    ...below(kind),
  });
}

/** Whether the bar stands in the page where `place` says. */
export function stands({ bar, outermost, comment, place: at, around }: Entry, place: Place | null): boolean {
  if (!bar || !outermost || !place || place !== at || !outermost.contains(bar.host)) return false;
  const { body } = comment;
  if (place === 'before' && outermost.nextSibling !== body) return false;
  return outermost.parentNode !== null && outermost.parentNode === parentFor(body, place, around);
}

function parentFor(body: HTMLElement, place: Place, around: Surroundings | null): Node | null {
  if (place === 'before') return body.parentNode;
  return (place === 'within' && around?.holder) || body;
}

function firstOf(parent: Node, place: Place): Node | null {
  // A cover takes no room: last, so that the first child of the page's own stays the first.
  return place === 'over' ? null : parent.firstChild;
}

/** A flow of its own: beside a picture that floats and not behind it, and in one column or on one sheet of paper. */
const BESIDE = { display: 'flow-root', clear: 'none', 'min-width': '0', 'break-inside': 'avoid' };

const STYLES: Readonly<Record<Place, Readonly<Record<string, string>>>> = {
  before: BESIDE,
  within: { ...BESIDE, flex: '1 1 100%', 'grid-column': '1 / -1', 'margin-bottom': '4px' },
  over: { position: 'absolute', inset: '0', 'z-index': '1' },
};

function below(kind: BarKind): Record<string, string> {
  return kind === 'folded' || kind === 'covered' ? {} : { 'margin-bottom': '2px' };
}
