import { browser } from './browser';

/** Address of a file of the package. */
export function fileAddress(path: string): string {
  return browser.runtime.getURL(path);
}
