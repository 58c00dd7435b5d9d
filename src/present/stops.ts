import type { Entry } from './entry';

/**
 * Where "next" and "previous" lead: from stop to stop down the page and round again. A bar is a stop, and so is the
 * counter of a thread, once. Reads the layout.
 * @param hostOf what stands in the page for a folded comment
 * @param visited where the reader was led last; without it, the step starts from what is in the window
 */
export function nextStop(
  entries: Iterable<Entry>,
  hostOf: (entry: Entry) => HTMLElement | undefined,
  visited: Entry | null,
  by: 1 | -1,
): Entry | undefined {
  const stops: { entry: Entry; top: number }[] = [];
  const hosts = new Set<HTMLElement>();
  for (const entry of entries) {
    const host = hostOf(entry);
    if (!host || hosts.has(host) || !host.getClientRects().length) continue;
    hosts.add(host);
    stops.push({ entry, top: host.getBoundingClientRect().top });
  }
  stops.sort((a, b) => a.top - b.top);
  const at = stops.findIndex(({ entry }) => entry === visited);
  const below = stops.findIndex(({ top }) => top > 0);
  const from = at >= 0 ? at + by : by > 0 ? below : (below < 0 ? stops.length : below) - 1;
  return stops[(from + stops.length) % stops.length]?.entry;
}
