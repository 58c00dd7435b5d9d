import { browser } from './browser';

/** Calls `listener` once after the extension was installed or updated. */
export function onInstalled(listener: (reason: 'install' | 'update' | 'other') => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    listener(reason === 'install' || reason === 'update' ? reason : 'other');
  });
}

/** Calls `listener` when the browser starts. */
export function onBrowserStart(listener: () => void): void {
  browser.runtime.onStartup.addListener(listener);
}

/**
 * Firefox: calls `leave` before an update, and lets the update in when it is done. Without it Firefox ends the content
 * scripts at once, and nobody could undo what they did. Chrome lets them live; they notice by themselves.
 */
export function beforeUpdate(leave: () => Promise<void>): void {
  if (!browser.runtime.getURL('').startsWith('moz-')) return;
  browser.runtime.onUpdateAvailable.addListener(() => {
    void leave().finally(() => browser.runtime.reload());
  });
}

/** Whether this script is an orphan: its extension was updated, reloaded or removed while the page stayed open. */
export function isOrphan(): boolean {
  try {
    return browser.runtime.id === undefined;
  } catch {
    return true;
  }
}

/** Whether this context belongs to a private window, of which nothing may be kept. */
export function isIncognito(): boolean {
  return browser.extension.inIncognitoContext === true;
}
