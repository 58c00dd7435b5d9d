import { browser } from './browser';

/**
 * The locks that all windows of the extension share. In a page of the web there are only the page's own, which are
 * not ours to touch.
 */
function locks(): LockManager | undefined {
  const ours = globalThis.location?.href.startsWith(browser.runtime.getURL(''));
  return ours ? globalThis.navigator?.locks : undefined;
}

const queues = new Map<string, Promise<unknown>>();

/** Does `work` when whatever came before it under this `name` is done, in this window and in the others. */
export function inTurn<T>(name: string, work: () => Promise<T>): Promise<T> {
  const before = queues.get(name) ?? Promise.resolve();
  const next = before.then(() => locks()?.request(name, work) ?? work());
  queues.set(
    name,
    next.catch(() => undefined),
  );
  return next as Promise<T>;
}
