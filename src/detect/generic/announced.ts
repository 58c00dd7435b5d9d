import type { Group } from './group';
import { announces, isGuestBook } from './words';

/** What is said right before a run of units. */
export interface Announcement {
  /** Whether comments are announced. */
  readonly comments: boolean;
  /** How many, where a number stands with it. */
  readonly count: number | null;
}

const NOTHING: Announcement = { comments: false, count: null };
/** Texts before the first unit that are read, and their longest. */
const MOST_TEXTS = 7;
const LONGEST = 60;
/** A text this long is what the comments are on; nothing above it announces them. */
const PROSE = 160;
/** What offers ways to go says nothing of what follows. */
const ELSEWHERE = 'nav,li,form,select,option,script,style,noscript,footer';

const cache = new WeakMap<Group, Announcement>();

/** What the texts right before a group say of it, upwards to the next longer text. */
export function announced(group: Group): Announcement {
  const known = cache.get(group);
  if (known) return known;
  const told = read(group);
  cache.set(group, told);
  return told;
}

/** What holds the first unit alone, where the others lie in boxes like it: what is said there is said in each. */
function boxOf({ regions, container }: Group): Element | null {
  const boxes = regions.slice(0, 2).map(({ unit: { element } }) => {
    let box = element;
    while (box !== container && box.parentElement && box.parentElement !== container) box = box.parentElement;
    return box;
  });
  const [one, other] = boxes;
  if (!one || !other || one === other || one.tagName !== other.tagName) return null;
  return one.classList[0] === other.classList[0] ? one : null;
}

function read(group: Group): Announcement {
  const first = group.regions[0]?.unit.element;
  if (!first) return NOTHING;
  const box = boxOf(group);
  const walker = first.ownerDocument.createTreeWalker(first.getRootNode(), NodeFilter.SHOW_TEXT);
  walker.currentNode = first;
  for (let texts = 0; texts < MOST_TEXTS; ) {
    const node = walker.previousNode() as Text | null;
    if (!node) break;
    const text = node.data.trim();
    const around = node.parentElement;
    if (!text || !around || box?.contains(around)) continue;
    if (text.length > PROSE && !/^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE)$/.test(around.tagName)) break;
    if (around.closest(ELSEWHERE)) continue;
    texts++;
    if (text.length > LONGEST) continue;
    const link = around.closest('a');
    if (link && !around.closest('h1,h2,h3,h4,h5,h6')) continue;
    const whole = wholeOf(around, text);
    if (announces(whole)) return { comments: true, count: numberIn(whole) };
  }
  // Its heading may stand above a long welcome.
  return isGuestBook(first.ownerDocument.title) ? { comments: true, count: null } : NOTHING;
}

/** "Comments <span>(2)</span>" in one, where that is still short. */
function wholeOf(around: Element, text: string): string {
  const parent = around.parentElement?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  const own = around.textContent?.replace(/\s+/g, ' ').trim() ?? text;
  if (parent.length <= LONGEST) return parent;
  return own.length <= LONGEST ? own : text;
}

function numberIn(text: string): number | null {
  const [number] = text.match(/\d+/) ?? [];
  return number ? Number(number) : null;
}
