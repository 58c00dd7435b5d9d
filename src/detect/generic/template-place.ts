/** Tags that stand in a text as often as its author likes, and so are counted as one place. */
const TEXT_BLOCKS = new Set('P UL OL LI BLOCKQUOTE PRE H1 H2 H3 H4 H5 H6 BR FIGURE HR'.split(' '));
const INLINE = new Set('A B I EM STRONG FONT U S SMALL CODE LABEL MARK SUB SUP ABBR CITE Q'.split(' '));

/** Whether the element stands within a line. */
export function isInline(element: Element): boolean {
  return INLINE.has(element.tagName);
}

/** The first class of an element, without numbers; '' where it has none. */
export function firstClass(element: Element): string {
  const name = element.getAttribute('class')?.trim().split(/\s+/, 1)[0] ?? '';
  return name.replace(/\d+/g, '');
}

/**
 * The step from an element's parent to it, in the template: tag and first class, without numbers, and which of its
 * kind it is.
 * @param seen how many of each kind its parent had before; counted up.
 */
export function stepTo(element: Element, seen: Map<string, number>): string {
  const step = `${element.tagName}.${firstClass(element)}`;
  // What holds nothing counts for nothing: the bar of a folded comment must not move the place of its words.
  if (!element.firstChild) return step;
  if (TEXT_BLOCKS.has(element.tagName) || isInline(element)) return step;
  const count = seen.get(step) ?? 0;
  seen.set(step, count + 1);
  return count ? `${step}#${count}` : step;
}
