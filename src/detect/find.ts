import type { Comment } from '../core/comment';
import type { PickedRule } from '../core/settings';
import type { Adapter } from './adapter';
import { applies, findByAdapter } from './adapter-finder';
import { findGeneric } from './generic/find';
import { ADAPTERS } from './platforms';

export type Root = Document | ShadowRoot;

export interface FindOptions {
  /** Platforms to try; all of them unless told. */
  readonly adapters?: readonly Adapter[];
  /** Whether what no adapter knows is tried too. */
  readonly generic?: boolean;
  /** What the reader pointed out on this site. */
  readonly picked?: PickedRule;
  /** Quoted text of others stays in the texts, for showing rather than judging. */
  readonly keepQuotes?: boolean;
  isOurs?(node: Node): boolean;
  /** Opens a shadow root, closed ones too where the caller can. */
  shadowRootOf?(element: Element): ShadowRoot | null;
  /** The comment already made of an element, where it still holds. */
  known?(element: Element): Comment | undefined;
}

/** Work in small steps: each is a comment found, or nothing yet. */
export type Steps = Generator<Comment | undefined, void>;

/** Finds the comments of one root, step by step; shadow roots inside it are not entered. */
export function* findSteps(root: Root, options: FindOptions = {}): Steps {
  for (const adapter of options.adapters ?? ADAPTERS) {
    if (applies(adapter, root)) yield* findByAdapter(adapter, root, options);
    else yield;
  }
  if (options.generic !== false) yield* findGeneric(root, options);
}

function* rootsIn(root: Root, options: FindOptions): Generator<Root> {
  yield root;
  const open = options.shadowRootOf ?? ((element: Element) => element.shadowRoot);
  for (const element of root.querySelectorAll('*')) {
    const inner = open(element);
    if (inner) yield* rootsIn(inner, options);
  }
}

/** The comments of a document or shadow root and of the shadow roots inside it, in document order per root. */
export function findComments(root: Root, options: FindOptions = {}): Comment[] {
  const found: Comment[] = [];
  for (const each of rootsIn(root, options))
    for (const comment of findSteps(each, options)) if (comment) found.push(comment);
  return found;
}
