import { browser } from './browser';

/** Calls `changed` after each change of what `isOurs` names in one storage area, in whatever window, until `signal` aborts. */
export function watchStored(
  area: 'local' | 'sync',
  isOurs: (key: string) => boolean,
  changed: () => void,
  signal?: AbortSignal,
): void {
  const listener = (changes: Record<string, unknown>, name: string) => {
    if (name === area && Object.keys(changes).some(isOurs)) changed();
  };
  browser.storage.onChanged.addListener(listener);
  signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener), { once: true });
}
