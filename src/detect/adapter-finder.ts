import type { Comment } from '../core/comment';
import { isUnder } from '../core/site';
import type { Adapter } from './adapter';
import type { FindOptions, Root, Steps } from './find';
import { labelOf, textOf } from './text';

/** Whether an adapter has anything to do in this root. */
export function applies(adapter: Adapter, root: Root): boolean {
  const document = root.ownerDocument ?? (root as Document);
  const { hostname } = new URL(document.URL, 'http://localhost');
  if (adapter.hosts && !adapter.hosts.some((host) => isUnder(hostname, host))) return false;
  return root.querySelector(adapter.fingerprint ?? adapter.item) !== null;
}

/** First match inside `item` that does not belong to an item nested in it. */
function own(item: Element, selector: string, itemSelector: string): HTMLElement | null {
  const first = item.querySelector<HTMLElement>(selector);
  if (!first || first.closest(itemSelector) === item) return first;
  for (const match of item.querySelectorAll<HTMLElement>(selector))
    if (match.closest(itemSelector) === item) return match;
  return null;
}

function ownName(item: Element, adapter: Adapter): string | undefined {
  const { author } = adapter;
  if (!author) return undefined;
  if (typeof author === 'object') return item.getAttribute(author.attribute)?.trim() || undefined;
  return labelOf(own(item, author, adapter.item));
}

function address(value: string | null, base: string): string | undefined {
  if (!value) return undefined;
  try {
    return new URL(value, base).href;
  } catch {
    return undefined;
  }
}

function ownAddress(item: Element, adapter: Adapter): string | undefined {
  const { permalink } = adapter;
  if (!permalink) return undefined;
  const base = item.ownerDocument.baseURI;
  if (typeof permalink === 'string')
    return address(own(item, permalink, adapter.item)?.getAttribute('href') ?? null, base);
  const value = item.getAttribute(permalink.attribute);
  return value?.includes('/') ? address(value, base) : value ? address(`#${value}`, base) : undefined;
}

function parentOf(item: Element, adapter: Adapter, root: Root): HTMLElement | undefined {
  const around = item.parentElement?.closest<HTMLElement>(adapter.item);
  if (around) return around;
  const id = adapter.parent && item.getAttribute(adapter.parent.attribute);
  if (!id) return undefined;
  const named = typeof adapter.permalink === 'object' ? adapter.permalink.attribute : 'id';
  const quoted = JSON.stringify(id);
  const parent = root.querySelector<HTMLElement>(`[${named}=${quoted}],[id=${quoted}]`);
  return parent && parent !== item ? parent : undefined;
}

/** The comment an item is, or null where it has no words. */
function commentOf(item: HTMLElement, adapter: Adapter, root: Root, options: FindOptions): Comment | null {
  const { keepQuotes, isOurs } = options;
  let body = adapter.body === ':scope' ? item : own(item, adapter.body, adapter.item);
  // Where a picked place is told by number, the bar before the folded words has theirs.
  if (body && isOurs?.(body)) body = body.nextElementSibling as HTMLElement | null;
  if (!body) return null;
  const omit = [adapter.item, ...(adapter.omit ?? [])].join(',');
  const text = textOf(body, { omit, quotes: adapter.quotes?.join(','), isOurs, keepQuotes });
  if (!text) return null;
  return {
    element: item,
    body,
    text,
    author: ownName(item, adapter),
    permalink: ownAddress(item, adapter),
    platform: adapter.id,
    parent: parentOf(item, adapter, root),
  };
}

/** Finds a platform's comments in a root, in document order, one step an item. */
export function* findByAdapter(adapter: Adapter, root: Root, options: FindOptions = {}): Steps {
  for (const item of root.querySelectorAll<HTMLElement>(adapter.item)) {
    options.claimed?.add(item);
    const skips = adapter.skip && item.matches(adapter.skip);
    if (skips) options.skipped?.add(item);
    const passed = skips || (adapter.container && !item.closest(adapter.container)) || !item.isConnected;
    if (!passed) yield options.known?.(item) ?? commentOf(item, adapter, root, options) ?? undefined;
  }
}
