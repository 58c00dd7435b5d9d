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

/** So often are roots weighed anew that were no thread, because one of them changed. Some change without end. */
const RETRIES = 30;

/** Elements of one kind that stand in one root, with a shadow root each: cards, buttons, or a thread's comments. */
export class Kind {
  /** How many of them were weighed and are no thread, so that the others need not be weighed. */
  weighed = 0;
  /** Looks at those in which no comment was found. */
  readonly waiting = new Set<() => void>();
  #retries = RETRIES;

  /** The words of one of them changed. */
  changed(): void {
    if (this.weighed && this.#retries-- > 0) this.weighed = 0;
  }

  /** One of them is a comment: the others were looked at when they were too few, and are once more. */
  found(own: () => void): void {
    this.waiting.delete(own);
    for (const look of this.waiting) look();
    this.waiting.clear();
  }
}

const kinds = new WeakMap<Node, Map<string, Kind>>();

/** The kind of a root's host, where that may be one of several comments. */
export function kindOf(root: Root): Kind | undefined {
  const { host } = root as ShadowRoot;
  if (!host?.localName.includes('-')) return undefined;
  const around = host.getRootNode();
  const here = kinds.get(around) ?? new Map<string, Kind>();
  const kind = here.get(host.localName) ?? new Kind();
  kinds.set(around, here.set(host.localName, kind));
  return kind;
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
  const kind = kindOf(root);
  if (!kind || kind.weighed >= MOST) return [];
  const { host } = root as ShadowRoot;
  const around = host.getRootNode() as Root;
  const own = unitIn(root as ShadowRoot);
  if (!own) return [];
  const open = options.shadowRootOf ?? ((element: Element) => element.shadowRoot);
  const units = [own];
  for (const other of around.querySelectorAll(CSS.escape(host.localName))) {
    if (units.length >= MOST) break;
    const inner = other === host ? null : open(other);
    const unit = inner && unitIn(inner);
    if (unit) units.push(unit);
  }
  return units.length >= LEAST && units.length > kind.weighed ? units : [];
}
