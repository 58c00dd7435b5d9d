/**
 * The name a site's settings are kept under: the host without `www.`, lower case, without port.
 * @returns null for addresses that have no site (about:, chrome:, data:, an unparsable one).
 */
export function siteOf(address: string | undefined): string | null {
  if (!address) return null;
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return null;
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  const host = url.hostname.toLowerCase().replace(/\.$/, '');
  return host.startsWith('www.') && host.split('.').length > 2 ? host.slice(4) : host || null;
}

/** Whether `host` is `site` or lies under it: `en.example.org` is under `example.org`, `myexample.org` is not. */
export function isUnder(host: string, site: string): boolean {
  return host === site || host.endsWith(`.${site}`);
}

/** `site` and the sites it lies under, nearest first: a.b.org → [a.b.org, b.org, org]. An IP address stays whole. */
export function lineage(site: string): string[] {
  if (/^[\d.]+$/.test(site) || site.includes(':')) return [site];
  const parts = site.split('.');
  return parts.map((_, i) => parts.slice(i).join('.'));
}
