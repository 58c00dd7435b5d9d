// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { partLoader } from '../../../src/content/load-part';
import { bringPart, type Parts } from '../../../src/content/parts';

const part = { makePresenter: () => ({}) } as unknown as Parts['presenting'];

describe('a part of the content script', () => {
  it('is asked for once, however often it is needed', async () => {
    const ask = vi.fn(async () => bringPart('presenting', part));
    const load = partLoader('presenting', { ask, wait: async () => {} });
    expect(await Promise.all([load(), load()])).toEqual([part, part]);
    expect(await load()).toBe(part);
    expect(ask.mock.calls).toEqual([['presenting']]);
  });

  it('is asked for again while nobody answers, at growing distances', async () => {
    const waits: number[] = [];
    const ask = vi.fn(async () => bringPart('weighing', part as never));
    ask.mockRejectedValueOnce(new Error('No answer.')).mockRejectedValueOnce(new Error('No answer.'));
    const load = partLoader('weighing', { ask, wait: async (ms) => void waits.push(ms) });
    await load();
    expect(ask).toHaveBeenCalledTimes(3);
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
  });

  it('that cannot be had is asked for anew with the next call', async () => {
    const ask = vi.fn(async () => Promise.reject(new Error('This frame takes no script.')));
    const load = partLoader('presenting', { ask, wait: async () => {} });
    await expect(load()).rejects.toThrow('This frame takes no script.');
    const calls = ask.mock.calls.length;
    ask.mockImplementationOnce(async () => bringPart('presenting', part) as never);
    expect(await load()).toBe(part);
    expect(ask).toHaveBeenCalledTimes(calls + 1);
  });

  it('that never comes, though it was promised, is asked for anew with the next call', async () => {
    vi.useFakeTimers();
    const ask = vi.fn(async () => {});
    const load = partLoader('presenting', { ask, wait: async () => {} });
    const first = expect(load()).rejects.toThrow('no answer');
    await vi.runAllTimersAsync();
    await first;
    ask.mockImplementationOnce(async () => bringPart('presenting', part));
    expect(await load()).toBe(part);
    expect(ask).toHaveBeenCalledTimes(2);
    vi.useRealTimers();
  });

  it('that comes unasked, or twice, does no harm', async () => {
    const load = partLoader('presenting', {
      ask: async () => bringPart('presenting', part),
      wait: async () => {},
    });
    const first = await load();
    bringPart('presenting', { makePresenter: () => ({}) } as never);
    expect(await load()).toBe(first);
  });
});
