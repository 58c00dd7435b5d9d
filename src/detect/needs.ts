import { isUnder } from '../core/site';
import type { Adapter } from './adapter';
import type { Root } from './find';
import { type Look, look, UNSEEN } from './look';

/** What one alternative of a fingerprint cannot do without. */
interface Need {
  readonly classes: readonly string[];
  /** Parts of class attributes. */
  readonly parts: readonly string[];
  /** With a hyphen. */
  readonly tags: readonly string[];
  /** How ids begin. */
  readonly ids: readonly string[];
  readonly attributes: readonly string[];
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

/** Without `:is(…)` and its like, one in another too. */
function withoutFunctions(selector: string): string {
  let bare = selector;
  for (let before = ''; bare !== before && bare.includes('('); ) {
    before = bare;
    bare = bare.replace(/:[\w-]+\([^()]*\)/g, '');
  }
  return bare;
}

/** Of one alternative: attribute, how it is compared and with what; class; how an id begins; tag with a hyphen. */
const PIECE = /\[([\w-]+)(?:([*^])?="([^"]*)")?[^\]]*\]|\.([\w-]+)|#([a-z_-]+)|(?<![\w:-])([a-z]+-[a-z-]+)/gi;

function needOf(selector: string): Need {
  const need = {
    classes: [] as string[],
    parts: [] as string[],
    tags: [] as string[],
    ids: [] as string[],
    attributes: [] as string[],
  };
  for (const [piece, attribute, how, value = '', token, id, tag] of withoutFunctions(selector).matchAll(
    PIECE,
  )) {
    if (token) need.classes.push(token);
    else if (id) need.ids.push(id);
    else if (tag) need.tags.push(tag);
    else if (attribute === 'id' && how === '^') need.ids.push(value.replace(/\d.*$/, ''));
    else if (attribute === 'class' && how && piece.endsWith('"]')) need.parts.push(value);
    else if (attribute === 'component' || attribute?.startsWith('data-')) need.attributes.push(attribute);
  }
  return need;
}

function needsOf(adapter: Adapter): Need[] {
  let needs = known.get(adapter);
  if (!needs) {
    needs = alternatives(adapter.fingerprint ?? adapter.item).map(needOf);
    known.set(adapter, needs);
  }
  return needs;
}

/** The adapters that apply at the address of a root: those of no site, and the site's own. */
export function ofHost(adapters: readonly Adapter[], root: Root): Adapter[] {
  const document = root.ownerDocument ?? (root as Document);
  const { hostname } = new URL(document.URL, 'http://localhost');
  return adapters.filter(({ hosts }) => !hosts || hosts.some((host) => isUnder(hostname, host)));
}

/** Looks at a root for what these adapters, and all others who read a look, will ask. */
export function lookFor(adapters: readonly Adapter[], root: Root): Generator<undefined, Look> {
  return look(root, attributesOf(ofHost(adapters, root)));
}

/** Attributes by which alone adapters are told; no class, id or tag says beforehand that they may be there. */
function attributesOf(adapters: readonly Adapter[]): Set<string> {
  const names = new Set<string>();
  for (const adapter of adapters)
    for (const { attributes, classes, parts, tags, ids } of needsOf(adapter))
      if (classes.length + parts.length + tags.length + ids.length === 0)
        for (const name of attributes) names.add(name);
  return names;
}

/** The adapters that are worth asking in a root that looks so; the others have nothing to find, that is certain. */
export function worthAsking(adapters: readonly Adapter[], root: Root, seen: Look): Adapter[] {
  if (seen === UNSEEN) return [...adapters];
  const ids = [...seen.ids];
  const values = [...seen.classes];
  const attributes = new Map(seen.attributes);
  const occurs = (name: string) => {
    const before = attributes.get(name);
    if (before !== undefined) return before;
    const now = root.querySelector(`[${name}]`) !== null;
    attributes.set(name, now);
    return now;
  };
  const met = (need: Need) =>
    need.classes.every(seen.has) &&
    need.tags.every((tag) => seen.tags.has(tag)) &&
    need.ids.every((start) => ids.some((id) => id.startsWith(start) || start.startsWith(id))) &&
    need.parts.every((part) => values.some((value) => value.includes(part))) &&
    need.attributes.every(occurs);
  return adapters.filter((adapter) => needsOf(adapter).some(met));
}
