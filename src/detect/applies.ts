import { isUnder } from '../core/site';
import type { Adapter } from './adapter';
import type { Root } from './find';

/** Whether an adapter has anything to do in this root. */
export function applies(adapter: Adapter, root: Root): boolean {
  const document = root.ownerDocument ?? (root as Document);
  const { hostname } = new URL(document.URL, 'http://localhost');
  if (adapter.hosts && !adapter.hosts.some((host) => isUnder(hostname, host))) return false;
  return root.querySelector(adapter.fingerprint ?? adapter.item) !== null;
}
