import { inDocument } from '../document-order';
import { firstClass } from './template-place';

/** Parents by which places of a template are told apart; where replies lie elsewhere than what they answer, the few. */
const PATH = 4;
const SHORT_PATH = 2;
const STEP = 100;

/** Anchors that stand in the same place of the same template have the same path: tags of the element and its parents. */
function pathOf(anchor: Element, length: number): string {
  let path = `${anchor.tagName}.${firstClass(anchor)}`;
  let node = anchor.parentElement;
  for (let i = 0; i < length && node; i++, node = node.parentElement) path += `<${node.tagName}`;
  return path;
}

/**
 * Anchors by their place in the template, largest groups first; groups of one are kept: a thread may have one comment.
 * @param merge whether groups are also given together that differ only further up, as replies and what they answer;
 * not for anchors that may lie in one another.
 */
export function* byPath(anchors: readonly Element[], merge: boolean): Generator<undefined, Element[][]> {
  const groups = new Map<string, Element[]>();
  const merged = new Map<string, Set<Element[]>>();
  for (const [i, anchor] of anchors.entries()) {
    if (i % STEP === STEP - 1) yield;
    const path = pathOf(anchor, PATH);
    let group = groups.get(path);
    if (!group) {
      group = [];
      groups.set(path, group);
    }
    group.push(anchor);
    if (!merge) continue;
    const short = pathOf(anchor, SHORT_PATH);
    merged.set(short, (merged.get(short) ?? new Set()).add(group));
  }
  const all = [...groups.values()];
  for (const parts of merged.values()) if (parts.size > 1) all.push([...parts].flat().sort(inDocument));
  return all.sort((a, b) => b.length - a.length);
}

/** Elements by tag and first class. */
export function kindsOf(elements: readonly Element[]): Element[][] {
  const kinds = new Map<string, Element[]>();
  for (const element of elements) {
    const kind = `${element.tagName}.${firstClass(element)}`;
    const known = kinds.get(kind);
    if (known) known.push(element);
    else kinds.set(kind, [element]);
  }
  return [...kinds.values()];
}
