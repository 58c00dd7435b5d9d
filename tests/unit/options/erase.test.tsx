// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dayOf } from '../../../src/core/statistics';
import { type FakeBrowser, fakeBrowser } from '../platform/fake-browser';
import { say } from '../ui/words-of-the-house';

const stage = vi.hoisted(() => ({ browser: null as unknown }));
vi.mock('../../../src/platform/browser', () => ({
  get browser() {
    return stage.browser;
  },
}));

const { openOptions } = await import('../../../src/options/options-model');
const { Options } = await import('../../../src/options/options');

describe('what is to be erased', () => {
  let browser: FakeBrowser;
  beforeEach(() => {
    browser = fakeBrowser();
    browser.storage.local.items = {
      [`statistics.${dayOf(new Date())}`]: [
        { day: dayOf(new Date()), site: 'example.org', label: 'insult', count: 3 },
      ],
      corrections: ['abc'],
    };
    stage.browser = {
      ...browser,
      i18n: { getMessage: say },
      permissions: { contains: async () => true },
      runtime: { ...browser.runtime, sendMessage: async () => null },
    };
  });
  afterEach(() => render(null, document.body));

  it.each(['statistics', 'corrections'])('is told as kept where the browser refuses: %s', async (what) => {
    browser.storage.local.removeFault = new Error('An unexpected error occurred');
    await act(() => render(<Options model={openOptions()} />, document.body));
    const erase = () => document.querySelector<HTMLElement>(`#erase-${what}`);
    await vi.waitFor(() => expect(erase()).not.toBeNull());
    await act(() => erase()?.click());
    await act(() => erase()?.click());
    const told = say('problem_storage', ['An unexpected error occurred']);
    const alerts = () => [...document.querySelectorAll('[role="alert"]')].map((alert) => alert.textContent);
    await vi.waitFor(() => expect(alerts().join()).toContain(told));
    expect(erase()).not.toBeNull();
  });
});
