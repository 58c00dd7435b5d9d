import { canWeigh, findIn } from '#generic';
import type { PickedRule } from '../core/settings';
import { findByAdapter } from './adapter-finder';
import type { FindOptions, Root, Steps } from './find';

/** The elements a reader's rule takes for comments in a root, in document order; none where it is no selector. */
export function elementsOf(rule: PickedRule, root: Root): HTMLElement[] {
  try {
    return [...root.querySelectorAll<HTMLElement>(rule.item)];
  } catch {
    return [];
  }
}

function isSelector(selector: string | undefined, root: Root): selector is string {
  if (!selector) return false;
  try {
    root.querySelector(selector);
    return true;
  } catch {
    return false;
  }
}

/** Finds the comments a reader pointed out; where the rule does not say what holds the words, they are looked for. */
export function* findPicked(rule: PickedRule, root: Root, options: FindOptions): Steps {
  const { item, body, author } = rule;
  const elements = elementsOf(rule, root);
  if (isSelector(body, root)) {
    const name = isSelector(author, root) ? author : undefined;
    yield* findByAdapter({ id: 'picked', name: 'picked', item, body, author: name }, root, options);
    return;
  }
  if (elements.length === 0 || !canWeigh()) return;
  for (const comment of findIn(elements, root, options)) yield comment && { ...comment, platform: 'picked' };
}
