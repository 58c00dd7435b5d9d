import { lazy } from '../core/lazy';
import { isUnder } from '../core/site';
import type { Adapter } from './adapter';
import type { AdapterWithNeeds } from './adapter-with-needs';
import type { Root } from './find';
import { type Look, look, UNSEEN } from './look';
import { type Need, parseNeeds } from './need';

const known = new Map<Adapter, readonly Need[]>();

function needsOf(adapter: AdapterWithNeeds): readonly Need[] {
  const needs = known.get(adapter) ?? parseNeeds(adapter.needs ?? '');
  known.set(adapter, needs);
  return needs;
}

/** What applies at one host, and the attributes by which some of it is told. */
interface AtHost {
  readonly hostname: string;
  readonly adapters: readonly Adapter[];
  readonly attributes: () => ReadonlySet<string>;
}

/** A page is looked at many times: what applies there is worked out once. */
const latest = new WeakMap<readonly Adapter[], AtHost>();

function atHost(adapters: readonly Adapter[], root: Root): AtHost {
  const document = root.ownerDocument ?? (root as Document);
  const { hostname } = new URL(document.URL, 'http://localhost');
  const before = latest.get(adapters);
  if (before?.hostname === hostname) return before;
  const here = adapters.filter(({ hosts }) => !hosts || hosts.some((host) => isUnder(hostname, host)));
  const found = { hostname, adapters: here, attributes: lazy(() => attributesOf(here)) };
  latest.set(adapters, found);
  return found;
}

/** The adapters that apply at the address of a root: those of no site, and the site's own. */
export function ofHost(adapters: readonly Adapter[], root: Root): readonly Adapter[] {
  return atHost(adapters, root).adapters;
}

/** Looks at a root for what these adapters, and all others who read a look, will ask. */
export function lookFor(adapters: readonly Adapter[], root: Root): Generator<undefined, Look> {
  return look(root, atHost(adapters, root).attributes());
}

/** Attributes by which alone adapters are told; no class, id or tag says beforehand that they may be there. */
function attributesOf(adapters: readonly Adapter[]): Set<string> {
  const names = new Set<string>();
  for (const adapter of adapters)
    for (const need of needsOf(adapter))
      if (need.every((name) => name.startsWith('['))) for (const name of need) names.add(name.slice(1));
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
  const has = (needed: string) => {
    const name = needed.slice(1);
    switch (needed[0]) {
      case '.':
        return seen.has(name);
      case '<':
        return seen.tags.has(name);
      case '#':
        return ids.some((id) => id.startsWith(name));
      case '*':
        return values.some((value) => value.includes(name));
      default:
        return occurs(name);
    }
  };
  return adapters.filter((adapter) => needsOf(adapter).some((need) => need.every(has)));
}
