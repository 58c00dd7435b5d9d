import { browser } from './browser';

/** The keyboard shortcuts as the browser has them; none where it knows no commands (Firefox for Android). */
export async function readShortcuts(): Promise<{ name: string; description: string; shortcut: string }[]> {
  const all = (await browser.commands?.getAll?.()) ?? [];
  return all.map(({ name = '', description = '', shortcut = '' }) => ({ name, description, shortcut }));
}

/** Calls `listener` with the name of each shortcut pressed, and the tab it was pressed in. */
export function onShortcut(listener: (name: string, tab: { id: number; url?: string } | null) => void): void {
  browser.commands?.onCommand?.addListener(async (name: string) => {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    listener(name, tab?.id === undefined ? null : { id: tab.id, url: tab.url });
  });
}
