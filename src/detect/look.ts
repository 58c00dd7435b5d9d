import type { Root } from './find';

/** What one quick look over a root tells: enough to pass over most adapters without searching for them. */
export interface Look {
  /** Every value of a class attribute that occurs. */
  readonly classes: ReadonlySet<string>;
  /** Every id that occurs, without what follows its first digit. */
  readonly ids: ReadonlySet<string>;
  /** Tags with a hyphen. */
  readonly tags: Pick<ReadonlySet<string>, 'has'>;
  /** Elements that may have a shadow root: those of their own kind, and empty ones. */
  readonly hosts: readonly Element[];
  /** Whether any of the classes has this token. */
  readonly has: (token: string) => boolean;
  /** Elements with one of the attributes that tell as much as a class, in document order. */
  readonly telling: readonly Element[];
  /** Which of those attributes occur; of an attribute that was not looked for, nothing is known. */
  readonly attributes: ReadonlyMap<string, boolean>;
}

const STEP = 500;
/** Plain elements that may be given a shadow root, and are empty until then. */
const PLAIN_HOSTS = ['div', 'section', 'article', 'aside'];
const MOST_HOSTS = 3000;
/** What semantics are told by, on any site. */
const TELLING = ['itemtype', 'typeof', 'role', 'data-testid'];
/** All but these, the most frequent first, are few on any page: among them are the tags with a hyphen. */
const UNUSUAL =
  ':not(div,span,a,li,p,ul,td,tr,img,b,i,h2,h3,br,section,button,input,svg,path,strong,em,script,article,table,time)';

/** Stands for a look where what is searched for was found before. */
export const UNSEEN: Look = {
  classes: new Set(),
  ids: new Set(),
  tags: { has: () => true },
  hosts: [],
  has: () => true,
  telling: [],
  attributes: new Map(),
};

/** Elements in a tree that may have or get a shadow root, `most` nodes at most looked at. */
export function hostsIn(top: Element, most: number): Element[] {
  const walker = top.ownerDocument.createTreeWalker(top, NodeFilter.SHOW_ELEMENT);
  const hosts: Element[] = [];
  let node: Node | null = top;
  for (let i = 0; node && i < most; i++, node = walker.nextNode())
    if (mayHost(node as Element)) hosts.push(node as Element);
  return hosts;
}

function mayHost(element: Element): boolean {
  const { localName } = element;
  return localName.includes('-') || (PLAIN_HOSTS.includes(localName) && isEmpty(element));
}

/** As `:empty` has it: what frameworks leave in a comment to find a place by is nothing. */
function isEmpty(element: Element): boolean {
  const { firstChild } = element;
  return !firstChild || (firstChild.nodeType === firstChild.COMMENT_NODE && element.matches(':empty'));
}

/*
 * Each search by a selector costs as much as reading a property of half of the elements it passes. So searches are few,
 * and simple: a tag, an attribute. What they find is read in plain loops, which browsers make fast where a generator is
 * not, in steps.
 */
function* inSteps(
  elements: ArrayLike<Element>,
  read: (elements: ArrayLike<Element>, from: number, to: number) => void,
): Generator<undefined, void> {
  for (let from = 0; from < elements.length; from += STEP) {
    if (from > 0) yield;
    read(elements, from, Math.min(elements.length, from + STEP));
  }
}

function* classesOf(root: Root): Generator<undefined, Set<string>> {
  const classes = new Set<string>();
  yield* inSteps(root.querySelectorAll('[class]'), (elements, from, to) => {
    for (let i = from; i < to; i++) {
      const { className } = elements[i] as Element;
      if (className && typeof className === 'string') classes.add(className);
    }
  });
  return classes;
}

function* idsOf(root: Root): Generator<undefined, Set<string>> {
  const ids = new Set<string>();
  yield* inSteps(root.querySelectorAll('[id]'), (elements, from, to) => {
    for (let i = from; i < to; i++) {
      const id = (elements[i] as Element).getAttribute('id')?.replace(/\d.*$/, '');
      if (id) ids.add(id);
    }
  });
  return ids;
}

/** Elements of kinds of their own, and their tags. */
function* customIn(root: Root): Generator<undefined, { tags: Set<string>; hosts: Element[] }> {
  const tags = new Set<string>();
  const hosts: Element[] = [];
  yield* inSteps(root.querySelectorAll(UNUSUAL), (elements, from, to) => {
    for (let i = from; i < to; i++) {
      const element = elements[i] as Element;
      if (!element.localName.includes('-')) continue;
      tags.add(element.localName);
      if (hosts.length < MOST_HOSTS) hosts.push(element);
    }
  });
  return { tags, hosts };
}

/** Which of these attributes occur, and the elements that have one, in document order. */
function withAttributes(
  root: Root,
  names: readonly string[],
): { attributes: Map<string, boolean>; telling: Element[] } {
  // One by one: a browser passes over whole subtrees without an attribute, but not for a list of them.
  const lists = names.map((name) => root.querySelectorAll(`[${name}]`));
  const occurring = names.filter((_, i) => lists[i]?.length);
  const attributes = new Map(names.map((name) => [name, occurring.includes(name)]));
  if (occurring.length === 0) return { attributes, telling: [] };
  const telling =
    occurring.length === 1
      ? lists.find(({ length }) => length > 0)
      : root.querySelectorAll(`:is(${occurring.map((name) => `[${name}]`).join(',')})`);
  return { attributes, telling: [...(telling ?? [])] };
}

function addEmpty(root: Root, hosts: Element[]): void {
  for (const tag of PLAIN_HOSTS)
    for (const element of root.querySelectorAll(`${tag}:empty`))
      if (hosts.length < MOST_HOSTS) hosts.push(element);
}

/**
 * Looks at a root once, in small steps; what the browser can search by itself it does.
 * @param wanted names of attributes that somebody will ask for.
 */
export function* look(root: Root, wanted: Iterable<string> = []): Generator<undefined, Look> {
  const classes = yield* classesOf(root);
  yield;
  const ids = yield* idsOf(root);
  const { tags, hosts } = yield* customIn(root);
  yield;
  addEmpty(root, hosts);
  const { attributes, telling } = withAttributes(root, [...new Set([...TELLING, ...wanted])]);
  let tokens: Set<string> | null = null;
  const has = (token: string) => {
    tokens ??= new Set([...classes].flatMap((value) => value.split(/\s+/)));
    return tokens.has(token);
  };
  return { classes, ids, tags, hosts, has, telling, attributes };
}
