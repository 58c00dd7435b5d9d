// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from '../platform/fake-browser';

const stage = vi.hoisted(() => ({ browser: null as unknown }));
vi.mock('../../../src/platform/browser', () => ({
  get browser() {
    return stage.browser;
  },
}));

const { openPopup } = await import('../../../src/popup/popup-model');

describe('a site that is reset in the popup', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('stays reset, though a key was held just before', async () => {
    const browser = fakeBrowser();
    const event = { addListener: () => {} };
    const port = { onMessage: event, onDisconnect: event, postMessage: () => {}, disconnect: () => {} };
    stage.browser = {
      ...browser,
      runtime: { ...browser.runtime, onMessage: event },
      tabs: { query: async () => [{ id: 5, url: 'https://example.org/' }], connect: () => port },
      permissions: { contains: async () => true },
    };
    const model = openPopup();
    await vi.advanceTimersByTimeAsync(0);
    for (let tolerance = 51; tolerance <= 70; tolerance++) {
      model.keep({ tolerance });
      await vi.advanceTimersByTimeAsync(33);
    }
    expect(JSON.stringify(browser.storage.sync.items)).toContain('example.org');
    expect(model.preferences.value.tolerance).toBe(70);
    await model.reset();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(model.problem.value).toBe('');
    expect(JSON.stringify(browser.storage.sync.items)).not.toContain('example.org');
    expect(model.preferences.value.tolerance).toBe(50);
  });
});
