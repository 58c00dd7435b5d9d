import { browser } from './browser';
import { text } from './words';

export type MenuItem = 'judge-selection' | 'toggle-site';

const ITEMS: readonly { id: MenuItem; contexts: ('selection' | 'page' | 'action')[]; key: string }[] = [
  { id: 'judge-selection', contexts: ['selection'], key: 'menu_judge_selection' },
  { id: 'toggle-site', contexts: ['page'], key: 'menu_toggle_site' },
];

/** Puts the items into the browser's context menu; once, after install or update. */
export async function createContextMenu(): Promise<void> {
  // Firefox for Android has no context menus.
  if (!browser.contextMenus) return;
  await browser.contextMenus.removeAll();
  for (const { id, contexts, key } of ITEMS) {
    browser.contextMenus.create({
      id,
      contexts,
      title: text(key),
      documentUrlPatterns: ['http://*/*', 'https://*/*'],
    });
  }
}

/** Calls `listener` when the reader chooses an item. */
export function onMenuItem(
  listener: (item: MenuItem, selection: string, tab: { id: number; url?: string } | null) => void,
): void {
  browser.contextMenus?.onClicked.addListener((info, tab) => {
    const chosen = ITEMS.find(({ id }) => id === info.menuItemId);
    if (chosen)
      listener(
        chosen.id,
        info.selectionText ?? '',
        tab?.id === undefined ? null : { id: tab.id, url: tab.url },
      );
  });
}
