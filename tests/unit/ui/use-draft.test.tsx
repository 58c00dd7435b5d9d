// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Draft, useDraft } from '../../../src/ui/use-draft';

describe('a draft', () => {
  const kept: number[] = [];
  let draft: Draft<number>;

  function Probe({ is = 50 }: { is?: number }) {
    draft = useDraft(is, async (value) => void kept.push(value));
    return <output>{draft.shown}</output>;
  }

  const shown = () => document.querySelector('output')?.textContent;
  const wait = (ms: number) => act(async () => void (await vi.advanceTimersByTimeAsync(ms)));
  const hold = () =>
    act(() => {
      for (let value = 51; value <= 70; value++) draft.settle(value);
    });

  beforeEach(async () => {
    vi.useFakeTimers();
    kept.length = 0;
    await act(() => render(<Probe />, document.body));
  });
  afterEach(() => {
    render(null, document.body);
    vi.useRealTimers();
  });

  it('shows at once what is kept a moment later', async () => {
    await hold();
    expect(shown()).toBe('70');
    expect(kept.at(-1)).not.toBe(70);
    await wait(300);
    expect(kept.at(-1)).toBe(70);
  });

  it('is kept when its control goes', async () => {
    await hold();
    await act(() => render(null, document.body));
    expect(kept.at(-1)).toBe(70);
  });

  it('is kept when its page goes, and only once', async () => {
    await hold();
    dispatchEvent(new Event('pagehide'));
    expect(kept.filter((value) => value === 70)).toEqual([70]);
    await wait(5000);
    render(null, document.body);
    dispatchEvent(new Event('pagehide'));
    expect(kept.filter((value) => value === 70)).toEqual([70]);
  });

  it('that comes back to what is kept hides nothing that another window keeps', async () => {
    await act(() => draft.tryOut(60));
    await act(() => draft.tryOut(50));
    await act(() => render(<Probe is={80} />, document.body));
    expect(shown()).toBe('80');
  });

  it('that comes back to what is about to change stays in the hand', async () => {
    await hold();
    await act(() => draft.tryOut(50));
    await act(() => render(<Probe is={70} />, document.body));
    expect(shown()).toBe('50');
    await wait(300);
    await act(() => draft.tryOut(70));
    await act(() => render(<Probe is={80} />, document.body));
    expect(shown()).toBe('80');
  });

  it('is forgotten when it is to be', async () => {
    await hold();
    const before = kept.length;
    await act(() => draft.forget());
    expect(shown()).toBe('50');
    await wait(5000);
    render(null, document.body);
    expect(kept).toHaveLength(before);
  });
});
