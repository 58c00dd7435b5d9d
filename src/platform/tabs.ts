import { browser } from './browser';

/** The tab whose page the popup speaks of: the active one, or the one that the page's address names (`?tab=ID`). */
export async function activeTab(): Promise<{ id: number; url?: string } | null> {
  const named = Number(new URL(location.href).searchParams.get('tab') ?? Number.NaN);
  const tab = Number.isInteger(named)
    ? await browser.tabs.get(named).catch(() => undefined)
    : (await browser.tabs.query({ active: true, currentWindow: true }))[0];
  return tab?.id === undefined ? null : { id: tab.id, url: tab.url };
}

/** Numbers of all open tabs. */
export async function allTabs(): Promise<number[]> {
  return (await browser.tabs.query({})).flatMap(({ id }) => id ?? []);
}

export async function openOptionsPage(): Promise<void> {
  await browser.runtime.openOptionsPage();
}

/** Opens a page of the extension (`welcome/welcome.html`) in a new tab. */
export async function openTab(path: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(path) });
}
