import { describe, expect, it, vi } from 'vitest';

/** What Firefox for Android does not have: shortcuts and context menus. */
const api = vi.hoisted(() => ({ browser: { tabs: {}, i18n: {} } as Record<string, unknown> }));
vi.mock('../../../src/platform/browser', () => api);

const { createContextMenu, onMenuItem } = await import('../../../src/platform/context-menu');
const { onShortcut, readShortcuts } = await import('../../../src/platform/shortcuts');

describe('a browser without shortcuts and context menus', () => {
  it('has none, and nothing breaks', async () => {
    expect(await readShortcuts()).toEqual([]);
    expect(() => onShortcut(() => {})).not.toThrow();
    expect(() => onMenuItem(() => {})).not.toThrow();
    await expect(createContextMenu()).resolves.toBeUndefined();
  });

  it('is told apart from one that has them', async () => {
    api.browser.commands = { getAll: async () => [{ name: 'show-all', shortcut: 'Alt+S' }] };
    expect(await readShortcuts()).toEqual([{ name: 'show-all', description: '', shortcut: 'Alt+S' }]);
    delete api.browser.commands;
  });
});
