// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from '../platform/fake-browser';
import { say } from '../ui/words-of-the-house';

const stage = vi.hoisted(() => ({ browser: null as unknown }));
vi.mock('../../../src/platform/browser', () => ({
  get browser() {
    return stage.browser;
  },
}));

const { changeSettings } = await import('../../../src/platform/settings-store');
const { Samples } = await import('../../../src/welcome/samples');

describe('the tolerance in the welcome', () => {
  afterEach(() => render(null, document.body));

  it('follows what is set in the options meanwhile', async () => {
    const browser = fakeBrowser();
    stage.browser = {
      ...browser,
      i18n: { getMessage: say },
      runtime: { ...browser.runtime, sendMessage: async () => null },
    };
    const shown = () => document.querySelector<HTMLInputElement>('#tolerance')?.value;
    await act(() => render(<Samples />, document.body));
    await vi.waitFor(() => expect(shown()).toBe('50'));
    await changeSettings((s) => ({ ...s, defaults: { ...s.defaults, tolerance: 20 } }));
    await vi.waitFor(() => expect(shown()).toBe('20'));
  });
});
