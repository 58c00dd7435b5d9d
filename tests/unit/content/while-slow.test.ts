import { describe, expect, it, vi } from 'vitest';
import { later } from '../../../src/content/later';
import { whileSlow } from '../../../src/content/while-slow';

/** Lets everything run that waits for nothing else. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

function slow({ isSeen = true } = {}) {
  const [reading, waited, seen] = [later<unknown>(), later(), later()];
  const life = new AbortController();
  const look = vi.fn((_signal: AbortSignal) => seen.promise);
  const wake = vi.fn();
  void whileSlow(reading.promise, life.signal, {
    isSeen: () => isSeen,
    look,
    wake,
    wait: () => waited.promise,
  });
  return { reading, life, waited, seen, look, wake };
}

describe('whileSlow', () => {
  it('looks for nothing where the settings come in time', async () => {
    const { reading, waited, look, wake } = slow();
    reading.resolve(null);
    await settle();
    waited.resolve();
    await settle();
    expect(look).not.toHaveBeenCalled();
    expect(wake).not.toHaveBeenCalled();
  });

  it('wakes where there may be comments before the settings are there', async () => {
    const { waited, seen, wake } = slow();
    waited.resolve();
    await settle();
    expect(wake).not.toHaveBeenCalled();
    seen.resolve();
    await settle();
    expect(wake).toHaveBeenCalledOnce();
  });

  it('ends its look, and wakes nobody, once the settings are there', async () => {
    const { reading, waited, seen, look, wake } = slow();
    waited.resolve();
    await settle();
    reading.resolve(null);
    await settle();
    expect(look.mock.calls[0]?.[0].aborted).toBe(true);
    seen.resolve();
    await settle();
    expect(wake).not.toHaveBeenCalled();
  });

  it('looks for nothing in a tab that nobody sees', async () => {
    const { waited, look } = slow({ isSeen: false });
    waited.resolve();
    await settle();
    expect(look).not.toHaveBeenCalled();
  });

  it('ends with the script', async () => {
    const { life, waited, seen, look, wake } = slow();
    waited.resolve();
    await settle();
    life.abort();
    expect(look.mock.calls[0]?.[0].aborted).toBe(true);
    seen.resolve();
    await settle();
    expect(wake).not.toHaveBeenCalled();
  });
});
