import { describe, expect, it } from 'vitest';
import { until } from './harness.ts';
import { setUp } from './set-up.ts';
import { articleHtml, CIVIL, RUDE, threadHtml } from './written-pages.ts';

/* Private windows. Only Chromium lets a test allow an extension in them. */

describe('in chrome, a private window', () => {
  const ground = setUp('chrome', { private: true, pages: { '/': articleHtml(threadHtml(CIVIL, RUDE)) } });

  /** All that the extension keeps, wherever; `tab.` are the counts of tabs that are open. */
  const kept = () =>
    ground.world.console.evaluate(async () => {
      const { local, sync, session } = chrome.storage;
      const areas = await Promise.all([local, sync, session].map((area) => area.get(null)));
      const all: Record<string, unknown> = Object.assign({}, ...areas);
      return { items: Object.keys(all), words: JSON.stringify(all), caches: await caches.keys() };
    });

  /** Opens the page in a window of that kind, waits until it is counted on the badge, and closes the window. */
  const visit = (isPrivate: boolean) =>
    ground.world.console.evaluate(
      async (url, incognito) => {
        const window = await chrome.windows.create({ url, incognito });
        const tabId = window?.tabs?.[0]?.id;
        for (let i = 0; i < 300; i++) {
          if ((await chrome.action.getBadgeText({ tabId })) === '1') break;
          await new Promise((resolve) => setTimeout(resolve, 100));
        }
        const badge = await chrome.action.getBadgeText({ tabId });
        // What is told to the statistics goes at the same time as what is told to the badge.
        await new Promise((resolve) => setTimeout(resolve, 500));
        await chrome.windows.remove(window?.id as number);
        return badge;
      },
      ground.url('/'),
      isPrivate,
    );

  /** Whether a key of what is kept is one of the statistics: a day's. */
  const isCounted = (key: string) => key.startsWith('statistics');

  it('is folded in as any other, and leaves nothing behind', async () => {
    const noTabs = async () => !(await kept()).words.includes('tab.');
    await until('the counts of earlier tabs to go', noTabs);
    const before = await kept();
    expect(before.items.some(isCounted)).toBe(false);
    expect(await visit(true)).toBe('1');
    await until('the counts of the tab to go', noTabs);
    expect(await kept()).toEqual(before);
  });

  it('is told apart: the same page in another window is counted', async () => {
    expect(await visit(false)).toBe('1');
    await until('the statistics', async () => (await kept()).items.some(isCounted));
  });
});
