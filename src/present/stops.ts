import type { Entry } from './entry';

type HostOf = (entry: Entry) => HTMLElement | undefined;

/**
 * Where "next" and "previous" lead: from stop to stop down the page and round again. A bar is a stop, and so is the
 * counter of a thread, once. Reads the layout.
 * @param hostOf what stands in the page for a folded comment
 * @param visited where the reader was led last; without it, the step starts from what is in the window
 */
export function nextStop(
  entries: Iterable<Entry>,
  hostOf: HostOf,
  visited: Entry | null,
  by: 1 | -1,
): Entry | undefined {
  const stops = stopsOf(entries, hostOf);
  const at = stops.findIndex(({ entry }) => entry === visited);
  const below = stops.findIndex(({ top }) => top > 0);
  const from = at >= 0 ? at + by : by > 0 ? below : (below < 0 ? stops.length : below) - 1;
  return stops[(from + stops.length) % stops.length]?.entry;
}

/**
 * The focus of a bar that is no more goes to what stands for its comment now, or to the next stop down the page, or
 * to the last one above. Nothing scrolls. Where nothing is folded any more nothing is done: to put the focus on the
 * page's own elements would be for its scripts to see.
 */
export function refocus(
  lost: Entry,
  entries: ReadonlyMap<Element, Entry>,
  standsFor: (entry: Entry) => { readonly host: HTMLElement; focus(): void } | null,
): void {
  const { element } = lost.comment;
  const now = entries.get(element) ?? lost;
  // Of a comment that the page drew anew the bar may be on its way.
  if (now !== lost || !isFree(element.ownerDocument)) return;
  const own = standsFor(lost.swallowedBy ?? lost);
  if (own) {
    own.focus();
    return;
  }
  const stops = stopsOf(entries.values(), (entry) =>
    entry.verdict?.fold ? standsFor(entry)?.host : undefined,
  );
  const { top } = element.getBoundingClientRect();
  const next = stops.find((stop) => stop.top >= top) ?? stops.at(-1);
  if (next) standsFor(next.entry)?.focus();
}

/** Whether nothing has the focus, in the page or in one around it that a focus set here would take it from. */
function isFree(document: Document): boolean {
  const { activeElement, body, defaultView: view } = document;
  if (view?.parent !== view && !document.hasFocus()) return false;
  return !activeElement || activeElement === body;
}

/** The stops that are drawn, down the page. */
function stopsOf(entries: Iterable<Entry>, hostOf: HostOf): { entry: Entry; top: number }[] {
  const stops: { entry: Entry; top: number }[] = [];
  const hosts = new Set<HTMLElement>();
  for (const entry of entries) {
    const host = hostOf(entry);
    if (!host || hosts.has(host) || !host.getClientRects().length) continue;
    hosts.add(host);
    stops.push({ entry, top: host.getBoundingClientRect().top });
  }
  return stops.sort((a, b) => a.top - b.top);
}
