import type { Entry } from './entry';
import { parentOf } from './theme';
import { layoutOf, type Tree } from './tree';

/**
 * The comments of the thread that `entry` stands in: of the list that holds its first comment and other first
 * comments, all with their replies. A page with two lists has two threads; a list in a list is part of the outer.
 */
export function threadOf(entry: Entry, entries: Iterable<Entry>, tree: Tree): Entry[] {
  const all = [...entries];
  const firsts = new Map<Entry, Entry>();
  for (const each of all) firsts.set(each, firstOf(each, tree, firsts));
  const first = firsts.get(entry) ?? entry;
  const list = listOf(first, firsts);
  const stands = new Map<Entry, boolean>([[first, true]]);
  for (const each of new Set(firsts.values())) {
    if (each !== first) stands.set(each, list !== null && isIn(each.comment.element, list));
  }
  return all.filter((each) => stands.get(firsts.get(each) ?? each));
}

/** The comment at the top of what `entry` answers. Goes up in a loop: threads can be thousands deep. */
function firstOf(entry: Entry, tree: Tree, known: ReadonlyMap<Entry, Entry>): Entry {
  const passed = new Set<Entry>([entry]);
  let first = entry;
  for (let at = tree.parent(entry); at; at = tree.parent(at)) {
    // A page whose comments answer each other in a circle.
    if (passed.has(at)) return first;
    passed.add(at);
    first = at;
    const further = known.get(at);
    if (further) return further;
  }
  return first;
}

/** The nearest element around `first` that holds another first comment; null where it is the only one. */
function listOf(first: Entry, firsts: ReadonlyMap<Entry, Entry>): Element | null {
  const { forks } = layoutOf([...new Set(firsts.values())].map(({ comment }) => comment.element));
  let at = parentOf(first.comment.element);
  while (at && !forks.has(at)) at = parentOf(at);
  return at;
}

function isIn(element: Element, list: Element): boolean {
  for (let at: Element | null = element; at; at = parentOf(at)) if (at === list) return true;
  return false;
}
