import type { Adapter } from './adapter';
import type { Root } from './find';

/** What one quick walk over a root tells: enough to pass over most adapters without searching for them. */
export interface Look {
  /** Every value of a class attribute that occurs. */
  readonly classes: ReadonlySet<string>;
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

/** Walks a root once, in small steps. */
export function* look(root: Root): Generator<undefined, Look> {
  const classes = new Set<string>();
  const tags = new Set<string>();
  const hosts: Element[] = [];
  const document = root.ownerDocument ?? (root as Document);
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
  let steps = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (++steps % STEP === 0) yield;
    const element = node as Element;
    const { className, localName } = element;
    if (typeof className === 'string') classes.add(className);
    if (localName.includes('-')) tags.add(localName);
    if (hosts.length < MOST_HOSTS && mayHost(element)) hosts.push(element);
  }
  let tokens: Set<string> | null = null;
  const has = (token: string) => {
    tokens ??= new Set([...classes].flatMap((value) => value.split(/\s+/)));
    return tokens.has(token);
  };
  return { classes, tags, hosts, has };
}

/** What a fingerprint cannot do without: per alternative its class tokens, and hyphened tags. */
type Needs = { readonly classes: string[]; readonly tags: string[] }[];

const known = new Map<Adapter, Needs>();

/** Alternatives of a selector list; commas inside brackets do not part them. */
function alternatives(selector: string): string[] {
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

function needsOf(adapter: Adapter): Needs {
  const cached = known.get(adapter);
  if (cached) return cached;
  const needs = alternatives(adapter.fingerprint ?? adapter.item).map((each) => {
    const bare = each.replace(/:[\w-]+\((?:[^()]|\([^()]*\))*\)/g, '');
    const plain = bare.replace(/\[[^\]]*\]/g, '[]');
    return {
      classes: [...plain.matchAll(/\.([\w-]+)/g)].map(([, token]) => token as string),
      tags: [...plain.matchAll(/(?:^|[\s>+~])([a-z]+-[a-z-]+)/g)].map(([, tag]) => tag as string),
    };
  });
  known.set(adapter, needs);
  return needs;
}

/** Whether what an adapter is known by may be in a root that looks so; false is certain. */
function mayApply(adapter: Adapter, { tags, has }: Look): boolean {
  return needsOf(adapter).some(
    (needs) => needs.classes.every(has) && needs.tags.every((tag) => tags.has(tag)),
  );
}

/** The adapters that are worth asking in a root that looks so: one search tells whether any of them is. */
export function worthAsking(adapters: readonly Adapter[], root: Root, seen: Look): Adapter[] {
  const left = adapters.filter((adapter) => mayApply(adapter, seen));
  const any = left.map(({ fingerprint, item }) => fingerprint ?? item).join(',');
  return any && root.querySelector(any) ? left : [];
}
