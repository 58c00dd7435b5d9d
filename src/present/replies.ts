import type { Entry } from './entry';
import { nothing, type Want } from './loans';
import type { Tree } from './tree';

const INDENTED: Want = { style: { 'margin-inline-start': '28px' } };

/**
 * Works out which replies go with a folded comment (`thread`) and which are set in under it (`indent`).
 * @returns the entries whose place changed
 */
export function settleReplies(entries: Iterable<Entry>, tree: Tree): Set<Entry> {
  const all = [...entries];
  const changed = new Set<Entry>();
  const busy = all.some(
    (entry) => entry.swallows || entry.swallowedBy || (folds(entry) && entry.options?.replies !== 'keep'),
  );
  const indenting = all.some((entry) => folds(entry) && entry.options?.replies === 'indent');
  if (busy) settleThreads(all, tree, changed);
  for (const entry of all) {
    const indent = indenting && isIndented(entry, tree);
    entry.indent.exactly(indent ? new Map([[entry.comment.element, INDENTED]]) : nothing());
  }
  return changed;
}

function folds(entry: Entry): boolean {
  return (
    !!entry.verdict?.fold && !entry.shown && ['fold', 'blur', 'hide'].includes(entry.options?.action ?? '')
  );
}

function settleThreads(all: readonly Entry[], tree: Tree, changed: Set<Entry>): void {
  const counts = new Map<Entry, number>();
  const tops = new Map<Entry, Entry | null>();
  for (const entry of all) {
    const top = topFold(entry, tree, tops);
    if (top) counts.set(top, (counts.get(top) ?? 0) + 1);
    if (entry.swallowedBy !== top) changed.add(entry);
    entry.swallowedBy = top;
  }
  for (const entry of all) {
    const count = counts.get(entry) ?? 0;
    if (entry.swallows !== count) changed.add(entry);
    entry.swallows = count;
  }
}

/** The outermost folded thread that `entry` is in. Goes up in a loop: threads can be thousands deep. */
function topFold(entry: Entry, tree: Tree, tops: Map<Entry, Entry | null>): Entry | null {
  const path: Entry[] = [];
  let top: Entry | null = null;
  for (let at: Entry | null = entry; at; at = tree.parent(at)) {
    const known = tops.get(at);
    if (known !== undefined) {
      top = known ?? (path.length && swallowsReplies(at) ? at : null);
      break;
    }
    // A page whose comments answer each other in a circle.
    if (path.includes(at)) break;
    path.push(at);
  }
  for (const at of path.reverse()) {
    tops.set(at, top);
    if (!top && swallowsReplies(at)) top = at;
  }
  return tops.get(entry) ?? null;
}

function swallowsReplies(entry: Entry): boolean {
  return folds(entry) && entry.options?.replies === 'thread';
}

function isIndented(entry: Entry, tree: Tree): boolean {
  for (let at = tree.parent(entry); at; at = tree.parent(at)) {
    if (folds(at) && at.options?.replies === 'indent') {
      // A reply inside another reply moves with it.
      const parent = tree.parent(entry);
      return parent === at || !parent?.comment.element.contains(entry.comment.element);
    }
  }
  return false;
}
