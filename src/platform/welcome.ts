import { browser } from './browser';
import { openTab } from './tabs';

const KEY = 'welcomed';

/**
 * Opens the welcome page, but once in a profile: a browser that is handed the extension with every start (by its
 * command line or its administrator) tells of an installation each time.
 */
export async function welcomeOnce(): Promise<void> {
  const { local } = browser.storage;
  const kept = await local.get(KEY).catch(() => ({}) as Record<string, unknown>);
  if (kept[KEY] === true) return;
  await openTab('welcome/welcome.html');
  // Where it cannot be kept, the page comes once more: no harm.
  await local.set({ [KEY]: true }).catch(() => undefined);
}
