// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { inTime } from '../../../src/content/in-time';
import { comeBack } from './come-back';

/** Questions that stay open until the test settles them. */
function questions() {
  const open: { answer(text: string): void; fail(): void }[] = [];
  const ask = () =>
    new Promise<string>((resolve, reject) =>
      open.push({ answer: resolve, fail: () => reject(new Error('cut off')) }),
    );
  return { open, ask };
}

describe('a question that must be answered in time', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is given up when its time is over', async () => {
    const { ask } = questions();
    const given = expect(inTime(ask, 1000)).rejects.toThrow('no answer within 1000 ms');
    await vi.advanceTimersByTimeAsync(1000);
    await given;
  });

  it('is asked again when the page comes back from the back-forward cache, and has its whole time anew', async () => {
    const { open, ask } = questions();
    const given = inTime(ask, 1000);
    await vi.advanceTimersByTimeAsync(900);
    comeBack();
    expect(open).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(900);
    open[1]?.answer('second');
    expect(await given).toBe('second');
  });

  it('takes a late answer from before, and heeds no late failure', async () => {
    const { open, ask } = questions();
    const [failed, answered] = [inTime(ask, 1000), inTime(ask, 1000)];
    comeBack();
    expect(open).toHaveLength(4);
    open[0]?.fail();
    open[1]?.answer('from before');
    expect(await answered).toBe('from before');
    open[2]?.answer('asked anew');
    expect(await failed).toBe('asked anew');
  });

  it('is not asked again once it is answered, or where the page only says that it came back', async () => {
    const { open, ask } = questions();
    const given = inTime(ask, 1000);
    comeBack({ isTrusted: false });
    comeBack({ persisted: false });
    open[0]?.answer('first');
    expect(await given).toBe('first');
    comeBack();
    expect(open).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
  });
});
