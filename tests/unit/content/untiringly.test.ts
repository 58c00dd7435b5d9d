import { describe, expect, it, vi } from 'vitest';
import { AGAIN_MS, untiringly } from '../../../src/content/untiringly';

const FAULT = new Error('Nobody answers.');

describe('what a page cannot be read without', () => {
  it('is asked for until it comes, with a rest in between', async () => {
    const load = vi
      .fn(async () => 'read')
      .mockRejectedValueOnce(FAULT)
      .mockRejectedValueOnce(FAULT);
    const waits: number[] = [];
    const wait = async (ms: number) => void waits.push(ms);
    expect(await untiringly(load, wait, new AbortController().signal)).toBe('read');
    expect(waits).toEqual([AGAIN_MS, AGAIN_MS]);
  });

  it('is asked for no more once the script has ended', async () => {
    const life = new AbortController();
    const load = vi.fn(() => Promise.reject(FAULT));
    const wait = async () => life.abort();
    await expect(untiringly(load, wait, life.signal)).rejects.toBe(FAULT);
    expect(load).toHaveBeenCalledTimes(2);
  });
});
