// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { frame } from './frame';
import { find, found, open, PAGE, slide, wait } from './popup-stage';

vi.mock('../../../src/platform/browser', async () => (await import('./popup-stage')).stage);

const TOP = frame({ frame: 'top', found: 0, judged: 0, folded: 0 });

describe('the popup, as frames come and go,', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
    render(null, document.body);
  });

  async function openOnTop() {
    const set = await open(PAGE);
    await act(() => set.lines[0]?.tell(TOP));
    return set;
  }

  it('takes in one that appears after it opened, by one line of its own', async () => {
    const { lines, hear } = await openOnTop();
    await hear(7, 3);
    await hear(7, 5);
    expect(lines.map((line) => line.frame)).toEqual([undefined, 7]);
    await act(() => lines[1]?.tell(frame({ frame: 'late', found: 5 })));
    expect(found()).toBe('5');
    await hear(7, 6);
    expect(lines).toHaveLength(2);
  });

  it('needs no line to the page itself, and none to another tab or for another extension', async () => {
    const { lines, hear } = await openOnTop();
    await hear(0, 3);
    await hear(7, 3, { tab: { id: 6, url: PAGE.url } });
    await hear(7, 3, { id: 'another' });
    await hear(7, -1);
    await wait(2000);
    expect(lines).toHaveLength(1);
    expect(lines[0]?.said).toEqual([]);
  });

  it('forgets one that is gone', async () => {
    const { lines, hear } = await openOnTop();
    await hear(7, 3, { documentId: 'first' });
    await act(() => lines[1]?.tell(frame({ frame: 'late', found: 3 })));
    expect(found()).toBe('3');
    await act(() => lines[1]?.end());
    expect(found()).toBe('0');
    // The next page in the same frame is another.
    await hear(7, 2, { documentId: 'second' });
    await act(() => lines[2]?.tell(frame({ frame: 'next', found: 2 })));
    expect(found()).toBe('2');
  });

  it('tells each what is tried and asked, and none of them twice', async () => {
    const { lines, hear } = await openOnTop();
    await act(() => lines[0]?.tell(frame({ frame: 'early', found: 1 })));
    await slide(30, 'input');
    await hear(3, 1);
    await hear(7, 3);
    await act(() => lines[1]?.tell(frame({ frame: 'early', found: 1 })));
    await act(() => lines[2]?.tell(frame({ frame: 'late', found: 3 })));
    expect(found()).toBe('4');
    find('#pick')?.click();
    const asked = [{ preview: { tolerance: 30 } }, { do: 'pick' }];
    expect(lines.map((line) => line.said)).toEqual([asked, [], asked]);
  });

  it('calls the roll when some that were there from the start have no comments any more', async () => {
    const { lines, hear } = await openOnTop();
    await act(() => lines[0]?.tell(frame({ frame: 'one', found: 10 })));
    await act(() => lines[0]?.tell(frame({ frame: 'two', found: 5 })));
    await hear(3, 0);
    await hear(4, 0);
    await wait(200);
    expect(lines[0]?.said).toEqual([{ preview: null }]);
    await act(() => lines[0]?.tell({ ...TOP }));
    await act(() => lines[0]?.tell(frame({ frame: 'two', found: 5 })));
    expect(found()).toBe('15');
    await wait(2000);
    expect(found()).toBe('5');
    expect(lines).toHaveLength(1);
  });

  it('leaves their lines with the page', async () => {
    const { lines, hear } = await openOnTop();
    await hear(7, 3);
    await act(() => lines[1]?.tell(frame({ frame: 'late', found: 3 })));
    await act(() => lines[0]?.end());
    expect(lines[1]?.closed).toBe(true);
    await wait(1000);
    await act(() => lines[2]?.tell({ ...TOP, found: 1 }));
    expect(found()).toBe('1');
  });
});
