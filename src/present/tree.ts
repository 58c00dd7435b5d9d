import type { Entry } from './entry';
import { parentOf } from './theme';

/** What lies around some elements. */
export interface Layout {
  /** Every element around one of them. */
  readonly holders: ReadonlySet<Element>;
  /** The innermost elements around two of them: where their branches part. */
  readonly forks: ReadonlySet<Element>;
}

export function layoutOf(elements: Iterable<Element>): Layout {
  const holders = new Set<Element>();
  const forks = new Set<Element>();
  for (const element of elements) {
    for (let at = parentOf(element); at; at = parentOf(at)) {
      // Everything above was seen with another one: this is where the two part.
      if (holders.has(at)) {
        forks.add(at);
        break;
      }
      holders.add(at);
    }
  }
  return { holders, forks };
}

/**
 * How the known comments lie in the page, read once per batch: what holds comments, where their lists fork,
 * and which one answers which.
 */
export class Tree {
  readonly #entries: ReadonlyMap<Element, Entry>;
  readonly #parents = new Map<Entry, Entry | null>();
  /** What holds comments, and where their branches part; read when first asked for. */
  #read: Layout | null = null;

  constructor(entries: ReadonlyMap<Element, Entry>) {
    this.#entries = entries;
  }

  get #layout(): Layout {
    this.#read ??= layoutOf(this.#entries.keys());
    return this.#read;
  }

  /** Whether other comments lie inside `element`. */
  holdsComments(element: Element): boolean {
    return this.#layout.holders.has(element);
  }

  isComment(element: Element): boolean {
    return this.#entries.has(element);
  }

  /** The comment that `entry` answers, as the page says it or as it lies. */
  parent(entry: Entry): Entry | null {
    const known = this.#parents.get(entry);
    if (known !== undefined) return known;
    const { parent, element } = entry.comment;
    let found = (parent && this.#entries.get(parent)) ?? null;
    if (!found) {
      for (let at = parentOf(element); at && !found; at = parentOf(at)) found = this.#entries.get(at) ?? null;
    }
    this.#parents.set(entry, found === entry ? null : found);
    return found === entry ? null : found;
  }

  /** The list that the whole thread of `entry` is in, and that of its branches which holds it. */
  thread(entry: Entry): { list: Element; branch: Element } {
    let branch: Element = entry.comment.element;
    let list = parentOf(branch);
    let result: { list: Element; branch: Element } | null = null;
    for (let at = branch; list; at = list, list = parentOf(list)) {
      if (this.#entries.has(list)) {
        branch = list;
        result = null;
      } else if (!result && this.#layout.forks.has(list)) {
        result = { list, branch: at };
      }
    }
    const parent = parentOf(branch);
    return result ?? { list: parent ?? branch, branch };
  }
}
