import { canWeigh, findApart, findGeneric } from '#generic';
import type { Comment } from '../core/comment';
import type { PickedRule } from '../core/settings';
import type { Adapter } from './adapter';
import { applies, findByAdapter } from './adapter-finder';
import { kindOf, unitsApart } from './apart';
import { CONTAINERS, type Container, containerOf } from './containers';
import { promising } from './generic/promising';
import type { Unit } from './generic/units';
import { someLeft } from './left';
import type { Look } from './look';
import { findMicrodata } from './microdata';
import { lookFor, ofHost, worthAsking } from './needs';
import { findPicked } from './picked';
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
  /** What a walk over the root just told, where the caller did one. */
  readonly seen?: Look;
  /** Gets what adapters take for theirs, comments or not; the generic detector passes it over. */
  readonly claimed?: Set<Element>;
  /** Gets those of them that the adapters say are none, as private messages. */
  readonly skipped?: Set<Element>;
  /** Id of the system whose thread the root is known to be. */
  readonly within?: string;
  /** Systems of which only the place is known; all of them unless told which platforms to try. */
  readonly containers?: readonly Container[];
  /** Called in the place of a closer look where a root looks as if it had comments. */
  suspect?(): void;
  isOurs?(node: Node): boolean;
  /** Opens a shadow root, closed ones too where the caller can. */
  shadowRootOf?(element: Element): ShadowRoot | null;
  /** The comment already made of an element, where it still holds. */
  known?(element: Element): Comment | undefined;
}

/** Work in small steps: each is a comment found, or nothing yet. */
export type Steps = Generator<Comment | undefined, void>;

/** Passes on the comments whose words no earlier source has; within one source, comments may hold comments. */
class Words {
  readonly #bodies = new Set<Element>();
  readonly #around = new Set<Element>();

  get some(): boolean {
    return this.#bodies.size > 0;
  }

  #has(body: Element): boolean {
    if (this.#around.has(body)) return true;
    for (let node: Element | null = body; node; node = node.parentElement)
      if (this.#bodies.has(node)) return true;
    return false;
  }

  *only(steps: Steps): Steps {
    const own = new Set<Element>();
    for (const comment of steps) {
      const fresh = comment && !own.has(comment.body) && !this.#has(comment.body);
      if (fresh) own.add(comment.body);
      yield fresh ? comment : undefined;
    }
    this.add(own);
  }

  /** Takes note of words that are nobody else's. */
  add(bodies: Iterable<Element>): void {
    for (const body of bodies) {
      this.#bodies.add(body);
      for (let node = body.parentElement; node && !this.#around.has(node); node = node.parentElement)
        this.#around.add(node);
    }
  }
}

/** Of comments that have a shadow root each, the one in this. */
function* findOwn(root: Root, units: readonly Unit[], options: FindOptions): Steps {
  let some = false;
  for (const comment of findApart(units, root, options)) {
    some ||= comment !== undefined;
    yield comment && root.contains(comment.body) ? comment : undefined;
  }
  const kind = kindOf(root);
  if (kind && !some) kind.weighed = units.length;
}

/**
 * Finds the comments of one root, step by step; shadow roots inside it are not entered. What the reader pointed out
 * comes first, then what the adapters know; where they find nothing, the generic detector and schema.org's words. Where
 * adapters found some and others seem to be left, the generic detector looks for those, outside what is the adapters'.
 */
export function* findSteps(root: Root, options: FindOptions = {}): Steps {
  const words = new Words();
  const within = containerOf(root, options.containers ?? (options.adapters ? [] : CONTAINERS))?.id;
  const adapters = options.adapters ?? ADAPTERS;
  const seen = options.seen ?? (yield* lookFor(adapters, root));
  if (options.picked) yield* words.only(findPicked(options.picked, root, options));
  const asked = worthAsking(ofHost(adapters, root), root, seen);
  if (asked.length > 0 && options.suspect) return options.suspect();
  yield;
  const claimed = new Set<Element>();
  const skipped = new Set<Element>();
  asked.sort((a, b) => Number(Boolean(b.hosts)) - Number(Boolean(a.hosts)));
  for (const adapter of asked) {
    if (applies(adapter, root))
      yield* words.only(findByAdapter(adapter, root, { ...options, claimed, skipped }));
    else yield;
  }
  if (options.generic === false) return;
  const { some } = words;
  words.add(skipped);
  if (some) {
    const more = !options.picked && (yield* someLeft(root, seen, claimed)) && canWeigh();
    if (more) yield* words.only(findGeneric(root, { ...options, claimed }));
    return;
  }
  const apart = unitsApart(root, options);
  if (apart.length > 0) {
    if (options.suspect) return options.suspect();
    if (!canWeigh()) return;
    yield* words.only(findOwn(root, apart, options));
    if (words.some) return;
  }
  if (within || promising(root, seen)) {
    if (options.suspect) return options.suspect();
    // What weighs is on its way: a look without it would find less, and other comments than the next.
    if (!canWeigh()) return;
    yield* words.only(findGeneric(root, { ...options, within }));
  }
  if (!words.some) yield* words.only(findMicrodata(root, options, seen));
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
