// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { type ComponentType, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dayOf } from '../../../src/core/statistics';
import type { SectionProps } from '../../../src/options/options';
import { type FakeBrowser, fakeBrowser } from '../platform/fake-browser';
import { say } from '../ui/words-of-the-house';

const stage = vi.hoisted(() => ({ browser: null as unknown, downloads: null as unknown }));
vi.mock('../../../src/platform/browser', () => ({
  get browser() {
    return stage.browser;
  },
}));
vi.mock('../../../src/options/open-downloads', () => ({ openDownloads: () => stage.downloads }));

const { showSection } = await import('./show-section');
const { Statistics } = await import('../../../src/options/statistics');
const { ModelSection } = await import('../../../src/options/model-section');
const { Shortcuts } = await import('../../../src/options/shortcuts');

let browser: FakeBrowser;
let shortcut: string;
const lookAgain = vi.fn(async () => {});
const shown = () => document.body.textContent ?? '';

async function open(View: ComponentType<SectionProps>): Promise<void> {
  await act(() => showSection(View));
  await vi.waitFor(() => expect(document.querySelector('section')).not.toBeNull());
}

beforeEach(() => {
  browser = fakeBrowser();
  shortcut = 'Alt+1';
  stage.downloads = { state: signal({ at: 'idle' }), ready: signal(null), notice: signal(null), lookAgain };
  stage.browser = {
    ...browser,
    commands: { getAll: async () => [{ name: 'next', description: 'Next', shortcut }] },
    i18n: { getMessage: say },
    runtime: { ...browser.runtime, sendMessage: async () => null },
  };
});
afterEach(() => render(null, document.body));

/** The reader comes back from another tab, or from another window. */
const comeBack = (way: string) =>
  act(() => {
    if (way === 'a tab') document.dispatchEvent(new Event('visibilitychange'));
    else dispatchEvent(new Event('focus'));
  });

describe.each(['a tab', 'a window'])('the options, come back to from %s,', (way) => {
  it('show what was folded meanwhile', async () => {
    await open(Statistics);
    await vi.waitFor(() => expect(shown()).toContain(say('statistics_none')));
    const count = { day: dayOf(new Date()), site: 'example.org', label: 'threat', count: 2 };
    browser.storage.local.items = { statistics: [count] };
    await comeBack(way);
    await vi.waitFor(() => expect(shown()).not.toContain(say('statistics_none')));
  });

  it('show what was corrected meanwhile, with the way to erase it, and how downloads are', async () => {
    await open(ModelSection);
    await vi.waitFor(() => expect(shown()).toContain(say('corrections_count_other', ['0'])));
    browser.storage.local.items = { corrections: ['a'] };
    lookAgain.mockClear();
    await comeBack(way);
    await vi.waitFor(() => expect(shown()).toContain(say('corrections_count_one', ['1'])));
    expect(document.getElementById('erase-corrections')).not.toBeNull();
    expect(lookAgain).toHaveBeenCalledOnce();
  });

  it('show the shortcuts as they were set meanwhile', async () => {
    await open(Shortcuts);
    await vi.waitFor(() => expect(shown()).toContain('Alt+1'));
    shortcut = 'Alt+2';
    await comeBack(way);
    await vi.waitFor(() => expect(shown()).toContain('Alt+2'));
  });
});
