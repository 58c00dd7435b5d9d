import { siteOf } from '../core/site';

/**
 * The site of the page a frame belongs to, where the frame itself can tell: its own address, or, in browsers that list
 * them, the origins above it.
 * @returns undefined where only the background knows; null where there is no site to keep settings for
 */
export function siteAbove(view: Window): string | null | undefined {
  if (view === view.top) return siteOf(view.location.href);
  const origins = (view.location as Partial<Location>).ancestorOrigins;
  // An origin that hides itself is not one without a site.
  return siteOf(origins?.[origins.length - 1]) ?? undefined;
}
