import { lazy } from '../core/lazy';
import { isUnder } from '../core/site';
import type { Adapter } from './adapter';
import type { Root } from './find';
import { KNOWN_NEEDS } from './known-needs';
import { type Look, look, UNSEEN } from './look';
import { type Need, parseNeeds, readNeeds } from './need';

/** What of an adapter tells that it has something to find; of what is in the table of needs, the name alone. */
export type Sign = Pick<Adapter, 'id' | 'hosts'> & Partial<Pick<Adapter, 'fingerprint' | 'item'>>;

const known = new Map<Sign, readonly Need[]>();

function needsOf(sign: Sign): readonly Need[] {
  let needs = known.get(sign);
  if (!needs) {
    const kept = KNOWN_NEEDS[sign.id];
    needs = kept === undefined ? readNeeds(sign.fingerprint ?? sign.item ?? '') : parseNeeds(kept);
    known.set(sign, needs);
  }
  return needs;
}

/** What applies at one host, and the attributes by which some of it is told. */
interface AtHost {
  readonly hostname: string;
  readonly signs: readonly Sign[];
  readonly attributes: () => ReadonlySet<string>;
}

/** A page is looked at many times: what applies there is worked out once. */
const latest = new WeakMap<readonly Sign[], AtHost>();

function atHost(signs: readonly Sign[], root: Root): AtHost {
  const document = root.ownerDocument ?? (root as Document);
  const { hostname } = new URL(document.URL, 'http://localhost');
  const before = latest.get(signs);
  if (before?.hostname === hostname) return before;
  const here = signs.filter(({ hosts }) => !hosts || hosts.some((host) => isUnder(hostname, host)));
  const found = { hostname, signs: here, attributes: lazy(() => attributesOf(here)) };
  latest.set(signs, found);
  return found;
}

/** The adapters that apply at the address of a root: those of no site, and the site's own. */
export function ofHost<S extends Sign>(adapters: readonly S[], root: Root): readonly S[] {
  return atHost(adapters, root).signs as readonly S[];
}

/** Looks at a root for what these adapters, and all others who read a look, will ask. */
export function lookFor(adapters: readonly Sign[], root: Root): Generator<undefined, Look> {
  return look(root, atHost(adapters, root).attributes());
}

/** Attributes by which alone adapters are told; no class, id or tag says beforehand that they may be there. */
function attributesOf(signs: readonly Sign[]): Set<string> {
  const names = new Set<string>();
  for (const sign of signs)
    for (const need of needsOf(sign))
      if (need.every((name) => name.startsWith('['))) for (const name of need) names.add(name.slice(1));
  return names;
}

/** The adapters that are worth asking in a root that looks so; the others have nothing to find, that is certain. */
export function worthAsking<S extends Sign>(adapters: readonly S[], root: Root, seen: Look): S[] {
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
  const has = (needed: string) => {
    const name = needed.slice(1);
    switch (needed[0]) {
      case '.':
        return seen.has(name);
      case '<':
        return seen.tags.has(name);
      case '#':
        return ids.some((id) => id.startsWith(name) || name.startsWith(id));
      case '*':
        return values.some((value) => value.includes(name));
      default:
        return occurs(name);
    }
  };
  return adapters.filter((adapter) => needsOf(adapter).some((need) => need.every(has)));
}
