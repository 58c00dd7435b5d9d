import { browser } from './browser';

const EVERYWHERE = { origins: ['http://*/*', 'https://*/*'] };

/** Whether pages may be read at all: Firefox leaves that to the reader. */
export function hasHostAccess(): Promise<boolean> {
  return browser.permissions.contains(EVERYWHERE);
}

/** Asks the reader for it; only in answer to a click. */
export function askHostAccess(): Promise<boolean> {
  return browser.permissions.request(EVERYWHERE);
}

/**
 * Asks for access to one host, in answer to a click; where pages may be read everywhere, nobody is asked.
 * @param address any address of the host; a match pattern knows no port
 */
export async function askAccessTo(address: URL): Promise<boolean> {
  const origins = [`${address.protocol}//${address.hostname}/*`];
  try {
    // First of all and without a look before: Firefox takes it only as the click's own doing.
    return await browser.permissions.request({ origins });
  } catch {
    return browser.permissions.contains({ origins });
  }
}
