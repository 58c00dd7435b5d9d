import type { Adapter } from './adapter';
import type { Root } from './find';

/** What one quick walk over a root tells: enough to pass over most adapters without searching for them. */
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
}

const STEP = 500;
/** Plain elements that may be given a shadow root, and are empty until then. */
const PLAIN_HOSTS = new Set(['div', 'section', 'article', 'aside']);
const MOST_HOSTS = 3000;

/** Stands for a look where what is searched for was found before. */
export const UNSEEN: Look = {
  classes: new Set(),
  ids: new Set(),
  tags: { has: () => true },
  hosts: [],
  has: () => true,
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
  return localName.includes('-') || (PLAIN_HOSTS.has(localName) && !element.firstChild);
}

const EMPTY_HOSTS = [...PLAIN_HOSTS].map((name) => `${name}:empty`).join(',');

/** Notes tags and classes of some of the elements; a plain loop, which browsers make fast where a generator is not. */
function note(elements: NodeListOf<Element>, from: number, names: Set<string>, classes: Set<string>): void {
  const to = Math.min(elements.length, from + STEP);
  for (let i = from; i < to; i++) {
    const element = elements[i] as Element;
    names.add(element.localName);
    const { className } = element;
    if (className && typeof className === 'string') classes.add(className);
  }
}

/** Looks at a root once, in small steps; what the browser can search by itself it does. */
export function* look(root: Root): Generator<undefined, Look> {
  const classes = new Set<string>();
  const names = new Set<string>();
  const elements = root.querySelectorAll('*');
  for (let from = 0; from < elements.length; from += STEP) {
    if (from > 0) yield;
    note(elements, from, names, classes);
  }
  yield;
  const ids = new Set<string>();
  for (const element of root.querySelectorAll('[id]')) {
    const id = element.getAttribute('id');
    if (id) ids.add(id.replace(/\d.*$/, ''));
  }
  const tags = new Set([...names].filter((name) => name.includes('-')));
  const hosts: Element[] = [];
  for (const host of root.querySelectorAll(
    [...tags]
      .map((tag) => CSS.escape(tag))
      .concat(EMPTY_HOSTS)
      .join(','),
  ))
    if (hosts.push(host) >= MOST_HOSTS) break;
  let tokens: Set<string> | null = null;
  const has = (token: string) => {
    tokens ??= new Set([...classes].flatMap((value) => value.split(/\s+/)));
    return tokens.has(token);
  };
  return { classes, ids, tags, hosts, has };
}

/** What one alternative of a fingerprint cannot do without. */
interface Need {
  readonly classes: string[];
  /** With a hyphen. */
  readonly tags: string[];
  /** How ids begin. */
  readonly ids: string[];
  readonly attributes: string[];
}

const known = new Map<Adapter, Need[]>();

/** Alternatives of a selector list; commas inside brackets do not part them. */
function alternatives(selector: string): string[] {
  if (!selector.includes(',')) return [selector];
  const out: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < selector.length; i++) {
    if ('(['.includes(selector[i] as string)) depth++;
    else if (')]'.includes(selector[i] as string)) depth--;
    else if (selector[i] === ',' && depth === 0) {
      out.push(selector.slice(start, i));
      start = i + 1;
    }
  }
  return [...out, selector.slice(start)];
}

function needsOf(adapter: Adapter): Need[] {
  const cached = known.get(adapter);
  if (cached) return cached;
  const needs = alternatives(adapter.fingerprint ?? adapter.item).map((each) => {
    const bare = each.includes('(') ? each.replace(/:[\w-]+\((?:[^()]|\([^()]*\))*\)/g, '') : each;
    const plain = bare.replace(/\[[^\]]*\]/g, '[]');
    const all = (text: string, mark: string, pattern: RegExp) =>
      text.includes(mark) ? [...text.matchAll(pattern)].map(([, part]) => part as string) : [];
    return {
      attributes: all(bare, '[', /\[((?:data-|component)[\w-]*)/g),
      ids: [...all(bare, '[id', /\[id\^="([^"\d]+)/g), ...all(plain, '#', /#([a-z_-]+)/gi)],
      classes: all(plain, '.', /\.([\w-]+)/g),
      tags: all(plain, '-', /(?:^|[\s>+~])([a-z]+-[a-z-]+)/g),
    };
  });
  known.set(adapter, needs);
  return needs;
}

/** The adapters that are worth asking in a root that looks so; the others have nothing to find, that is certain. */
export function worthAsking(adapters: readonly Adapter[], root: Root, seen: Look): Adapter[] {
  if (seen === UNSEEN) return [...adapters];
  const ids = [...seen.ids];
  const named = (need: Need) =>
    need.classes.every(seen.has) &&
    need.tags.every((tag) => seen.tags.has(tag)) &&
    need.ids.every((start) => ids.some((id) => id.startsWith(start) || start.startsWith(id)));
  const left = adapters.filter((adapter) => needsOf(adapter).some(named));
  const attributes = new Set(left.flatMap((adapter) => needsOf(adapter).flatMap((need) => need.attributes)));
  const any = [...attributes].map((name) => `[${name}]`).join(',');
  if (!any || root.querySelector(any)) return left;
  return left.filter((adapter) =>
    needsOf(adapter).some((need) => named(need) && need.attributes.length === 0),
  );
}
