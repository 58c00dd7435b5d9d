// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { frame } from './frame';
import { find, found, open, PAGE, slide, wait, words } from './popup-stage';
import { say } from './words-of-the-house';

vi.mock('../../../src/platform/browser', async () => (await import('./popup-stage')).stage);

const { changeSite } = await import('../../../src/platform/settings-store');

const OTHER = 'https://other.example/thread';

describe('the popup, when its tab moves on,', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
    render(null, document.body);
  });

  async function openAndMove() {
    const set = await open(PAGE);
    await act(() => set.lines[0]?.tell(frame({})));
    const move = async (url: string) => {
      set.tab.url = url;
      await act(() => set.lines.at(-1)?.end());
      await wait(1000);
    };
    return { ...set, move };
  }
  const kept = ({ browser }: Awaited<ReturnType<typeof open>>) => JSON.stringify(browser.storage.sync.items);

  it('names the site it has moved to, and changes that one', async () => {
    const { move, ...set } = await openAndMove();
    await move(OTHER);
    await act(() => set.lines[1]?.tell(frame({ site: 'other.example' })));
    expect(find('h1')?.textContent).toBe('other.example');
    find('#site-on')?.click();
    await wait(1000);
    expect(kept(set)).toContain('"other.example":{"on":false}');
    expect(kept(set)).not.toContain('example.org');
  });

  it('says so where nothing can be filtered there', async () => {
    const { move } = await openAndMove();
    await move('about:blank');
    expect(words()).toContain(say('state_unfilterable'));
    expect(find('#site-on')).toBeNull();
  });

  it('lets go of what was tried on the site it left', async () => {
    const { lines, move } = await openAndMove();
    await slide(30, 'input');
    await move(OTHER);
    expect(find<HTMLInputElement>('#tolerance')?.value).toBe('50');
    expect(lines[1]?.said).toEqual([]);
  });

  it('goes on trying where the same site came again', async () => {
    const { lines, move } = await openAndMove();
    await slide(30, 'input');
    await move('https://example.org/next');
    expect(find<HTMLInputElement>('#tolerance')?.value).toBe('30');
    expect(lines[1]?.said).toEqual([{ preview: { tolerance: 30 } }]);
  });

  /** Moves to the other site while a change of this one still waits to be written. */
  async function moveWhileWaiting() {
    const { move, ...set } = await openAndMove();
    await act(() => changeSite('other.example', { action: 'dim' }));
    // More than the browser takes at once.
    for (let to = 1; to <= 20; to++) await slide(to, 'input', 'change');
    expect(kept(set)).not.toContain('"tolerance":20');
    set.tab.url = OTHER;
    await act(() => set.lines[0]?.tell(frame({ site: 'other.example' })));
    return set;
  }

  it('keeps a change that had to wait for the site it was asked for', async () => {
    const set = await moveWhileWaiting();
    await wait(30_000);
    expect(kept(set)).toContain('"example.org":{"tolerance":20}');
    expect(kept(set)).toContain('"other.example":{"action":"dim"}');
  });

  it('keeps it, too, where the next site is reset at once', async () => {
    const set = await moveWhileWaiting();
    await wait();
    find('#reset')?.click();
    await wait(30_000);
    expect(kept(set)).toContain('"example.org":{"tolerance":20}');
    expect(kept(set)).not.toContain('other.example');
  });

  it('learns from the page that it moved between the look at the tab and the line to it', async () => {
    const { lines, tab } = await open(PAGE);
    tab.url = OTHER;
    await act(() => lines[0]?.tell(frame({ site: 'other.example' })));
    await wait();
    expect(find('h1')?.textContent).toBe('other.example');
  });

  it('takes up the line again when a page speaks that could not be reached', async () => {
    const { lines, tab, hear } = await open(PAGE);
    for (let i = 0; i < 5; i++) {
      await act(() => lines[i]?.end());
      await wait(1000);
    }
    expect(words()).toContain(say('state_unreachable'));
    expect(lines).toHaveLength(5);
    tab.url = OTHER;
    await hear(0, 4);
    await wait();
    await act(() => lines[5]?.tell(frame({ site: 'other.example', found: 4 })));
    expect(find('h1')?.textContent).toBe('other.example');
    expect(found()).toBe('4');
  });
});
