export const SITE_BUCKETS = 32;

/** The item that holds the settings of `site` (32-bit FNV-1a of its name). */
export function bucketOf(prefix: 'sites' | 'picked', site: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < site.length; i++) hash = Math.imul(hash ^ site.charCodeAt(i), 0x01000193);
  return `${prefix}.${(hash >>> 0) % SITE_BUCKETS}`;
}
