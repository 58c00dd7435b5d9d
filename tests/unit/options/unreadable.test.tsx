// @vitest-environment happy-dom
import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from '../platform/fake-browser';
import { say } from '../ui/words-of-the-house';

const stage = vi.hoisted(() => ({ browser: null as unknown }));
vi.mock('../../../src/platform/browser', () => ({
  get browser() {
    return stage.browser;
  },
}));

const { openOptions } = await import('../../../src/options/options-model');
const { Options } = await import('../../../src/options/options');
const { Samples } = await import('../../../src/welcome/samples');

describe('settings that the browser cannot read', () => {
  beforeEach(() => {
    const browser = fakeBrowser();
    browser.storage.sync.get = async () => {
      throw new Error('An unexpected error occurred');
    };
    stage.browser = {
      ...browser,
      i18n: { getMessage: say },
      runtime: { ...browser.runtime, sendMessage: async () => null },
    };
  });
  afterEach(() => render(null, document.body));

  it.each<[string, () => ComponentChild]>([
    ['the options', () => <Options model={openOptions()} />],
    ['the welcome', () => <Samples />],
  ])('are told as such in %s, which would stay empty', async (_, view) => {
    await act(() => render(view(), document.body));
    const told = say('problem_reading', ['An unexpected error occurred']);
    await vi.waitFor(() => expect(document.querySelector('[role="alert"]')?.textContent).toContain(told));
  });
});
