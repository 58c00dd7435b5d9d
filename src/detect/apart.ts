import type { FindOptions, Root } from './find';
import type { Unit } from './generic/units';

/** Elements of one kind that make a run, and the most of them that are compared. */
const LEAST = 3;
const MOST = 24;
/** What a shadow root holds and nobody reads. */
const UNREAD = 'style,link,script,template,slot';
/** Characters of a comment with all that stands around it; of an icon or button there are fewer. */
const LEAST_TEXT = 25;
const MOST_TEXT = 20_000;

/** How many elements of a kind were weighed and are no thread, by the root they stand in: buttons, cards, figures. */
const dismissed = new WeakMap<Node, Map<string, number>>();

/** Remembers that so many roots like this one are no thread, so that the others need not be weighed. */
export function dismissApart({ host }: ShadowRoot, size: number): void {
  const around = host.getRootNode();
  const kinds = dismissed.get(around) ?? new Map<string, number>();
  dismissed.set(around, kinds.set(host.localName, size));
}

/** What stands in a shadow root, as one unit; nothing where that is too short or too long for one comment. */
function unitIn(root: ShadowRoot): Unit | null {
  const [element, ...extra] = [...root.children].filter((each) => !each.matches(UNREAD));
  if (!element) return null;
  const length = [element, ...extra].reduce((sum, each) => sum + (each.textContent?.trim().length ?? 0), 0);
  return length >= LEAST_TEXT && length <= MOST_TEXT ? { element, extra, host: root.host } : null;
}

/**
 * Where a root is one of several that elements of one kind have, each its own: what stands in it and in the others,
 * its own first. A comment that has a shadow root to itself says little alone.
 */
export function unitsApart(root: Root, options: FindOptions): Unit[] {
  if (!('host' in root)) return [];
  const { host } = root;
  const around = host.getRootNode() as Root;
  const weighed = dismissed.get(around)?.get(host.localName) ?? 0;
  if (weighed >= MOST) return [];
  const own = host.localName.includes('-') ? unitIn(root) : null;
  if (!own) return [];
  const open = options.shadowRootOf ?? ((element: Element) => element.shadowRoot);
  const units = [own];
  for (const other of around.querySelectorAll(CSS.escape(host.localName))) {
    if (units.length >= MOST) break;
    const inner = other === host ? null : open(other);
    const unit = inner && unitIn(inner);
    if (unit) units.push(unit);
  }
  return units.length >= LEAST && units.length > weighed ? units : [];
}
