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
