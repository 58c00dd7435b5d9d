// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { frame } from './frame';
import { find, open, PAGE, stage, wait, words } from './popup-stage';
import { say } from './words-of-the-house';

vi.mock('../../../src/platform/browser', async () => (await import('./popup-stage')).stage);

const { changeSite } = await import('../../../src/platform/settings-store');

const focused = () => document.activeElement?.id;

/** Presses a button as a key does: it has the focus. */
async function press(selector: string): Promise<void> {
  find(selector)?.focus();
  expect(focused()).toBe(selector.slice(1));
  find(selector)?.click();
  await wait();
  await wait();
  expect(find(selector)).toBeNull();
}

describe('the focus, where the pressed button goes away in the popup,', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
    render(null, document.body);
  });

  async function openOnPage(access = true) {
    const set = await open({ ...PAGE, access });
    await act(() => set.lines[0]?.tell(frame({})));
    return set;
  }

  it('goes from a pause to its end, and back', async () => {
    await openOnPage();
    await press('#popup-pause-60');
    expect(focused()).toBe('resume');
    await press('#resume');
    expect(focused()).toBe('popup-pause-15');
  });

  it('goes from the permission to the switch of the site', async () => {
    await openOnPage(false);
    const { permissions } = stage.browser as { permissions: { contains: () => Promise<boolean> } };
    permissions.contains = async () => true;
    await press('#allow');
    expect(focused()).toBe('site-on');
  });

  it('goes from the reset to the slider', async () => {
    await openOnPage();
    await act(() => changeSite('example.org', { tolerance: 20 }));
    await wait();
    await press('#reset');
    expect(focused()).toBe('tolerance');
  });

  it('goes from the reset to the switch, where the site is off then', async () => {
    const { tab, lines } = await openOnPage();
    await act(() => changeSite('example.org', { on: false }));
    await act(() => changeSite('news.example.org', { on: true }));
    tab.url = 'https://news.example.org/';
    await act(() => lines[0]?.end());
    await wait(1000);
    await act(() => lines[1]?.tell(frame({ site: 'news.example.org' })));
    await press('#reset');
    expect(words()).toContain(say('state_off'));
    expect(focused()).toBe('site-on');
  });

  it('stays where the reader has taken it', async () => {
    await openOnPage();
    find('#popup-pause-15')?.click();
    find('#options')?.focus();
    await wait();
    expect(find('#resume')).not.toBeNull();
    expect(focused()).toBe('options');
  });
});
