import type { Group } from './group';
import type { Region } from './region';
import { wordsOf } from './scan';
import { LIVE, SAYS, saysOf } from './words';

/** Whether the class, id or test id of an element says so. */
export function says(element: Element | null, bit: number): boolean {
  return element !== null && (saysOf(wordsOf(element)) & bit) !== 0;
}

/** The first of an element and its nearest `height` ancestors for which something holds. */
export function nearest(
  element: Element | null,
  height: number,
  holds: (element: Element) => boolean,
): Element | null {
  for (let node = element, i = 0; node && i <= height; node = node.parentElement, i++)
    if (node.tagName !== 'BODY' && node.tagName !== 'HTML' && holds(node)) return node;
  return null;
}

/** Whether something holds for an element or one of its nearest `height` ancestors. */
export function above(
  element: Element | null,
  height: number,
  holds: (element: Element) => boolean,
): boolean {
  return nearest(element, height, holds) !== null;
}

/** Whether an element is called a report of what goes on. */
export function isLive(element: Element): boolean {
  return LIVE.test(wordsOf(element).toLowerCase()) && !says(element, SAYS.surely);
}

/** What calls a unit a comment: a post with a heading that leads elsewhere is as likely an article, or a report. */
function wordFor({ titles, unit }: Region): number {
  return titles > 0 || above(unit.element, 2, isLive) ? SAYS.surely : SAYS.comment;
}

/** Whether a word for a comment stands in the class or id of the unit, or right above or below. */
export function itemWord(region: Region): boolean {
  const { element, host } = region.unit;
  const word = wordFor(region);
  return [element, host, element.firstElementChild, element.parentElement].some((each) =>
    says(each ?? null, word),
  );
}

/** Whether what is around a thread is called comments. */
export function aroundWord({ container, regions }: Group): boolean {
  const word = wordFor(regions[0] as Region);
  return above(container, 3, (element) => says(element, word));
}

const ONE_COMMENT =
  /(?:^|[-_]|[a-z])(?:[ck]omm?ent(?:ar(?:io)?)?|kommentti)(?:[-_]{0,2}(?:item|post|thread|block|box|wrap(?:per)?|container|entry|node|card|row|single|root))?(?:__\w{4,7})?$/i;

/** Whether a class or a tag is a word for one comment, not for a list of them nor a part of one. */
export function isOneComment(name: string): boolean {
  return ONE_COMMENT.test(name);
}

/** Whether a class or the tag of the unit is a word for one comment, not for a list of them nor a part of one. */
export function named({ unit }: Region): boolean {
  if ([unit.element, unit.host].some((each) => each && ONE_COMMENT.test(each.localName))) return true;
  for (const each of [unit.host, unit.element, unit.element.firstElementChild])
    for (const token of each?.classList ?? []) if (ONE_COMMENT.test(token)) return true;
  return false;
}

/** Whether a screen reader is told that the element is one comment. */
function spokenOf(element: Element | null): boolean {
  const label = element?.getAttribute('aria-label') ?? '';
  return /^\W*(?:comment|reply|review|kommentar|antwort|commentaire|comentario|comentário|respuesta)\s(?:by|from|von|de|por)\s/iu.test(
    label,
  );
}

/** schema.org's words for a comment, or what stands for them in ARIA. */
export function typed(region: Region): boolean {
  const { element } = region.unit;
  for (const each of [element, element.firstElementChild, element.parentElement]) {
    const type = `${each?.getAttribute('itemtype') ?? ''} ${each?.getAttribute('itemprop') ?? ''} ${each?.getAttribute('typeof') ?? ''}`;
    if (/comment|review|answer|DiscussionForumPosting|sioc:Post/i.test(type)) return true;
    if (each?.getAttribute('role') === 'comment' || spokenOf(each)) return true;
  }
  return false;
}

function hasNumber(element: Element): boolean {
  if (/\d/.test(element.getAttribute('id') ?? '') || element.hasAttribute('data-id')) return true;
  return [...element.attributes].some(
    ({ name, value }) => name.startsWith('data-') && /id$/.test(name) && /\d/.test(value),
  );
}

/** Whether the unit has a number or address of its own. */
export function numbered(region: Region): boolean {
  const { host } = region.unit;
  if (region.ownLinks > 0 || (host && hasNumber(host))) return true;
  for (
    let element: Element | null = region.unit.element, i = 0;
    element && i < 3;
    element = element.firstElementChild, i++
  ) {
    if (hasNumber(element)) return true;
  }
  return false;
}
