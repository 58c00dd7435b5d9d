import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from './fake-browser';

const fake = vi.hoisted(() => ({ browser: null as unknown }));
vi.mock('../../../src/platform/browser', () => ({
  get browser() {
    return fake.browser;
  },
}));

const { chooseEngine, followEngine, readEngine, watchEngine } = await import(
  '../../../src/platform/engine-store'
);

let browser: ReturnType<typeof fakeBrowser>;
beforeEach(() => {
  browser = fakeBrowser();
  fake.browser = browser;
});

describe('the choice of a model', () => {
  it('is the built-in one at first, and kept on this machine alone', async () => {
    expect(await readEngine()).toBe('builtin');
    await chooseEngine('tfjs-toxicity');
    expect(await readEngine()).toBe('tfjs-toxicity');
    expect(browser.storage.local.items).toEqual({ engine: 'tfjs-toxicity' });
    expect(browser.storage.sync.items).toEqual({});
  });

  it.each([['third'], [7], [null], [{}]])('is the built-in one where %j is kept', async (kept) => {
    browser.storage.local.items = { engine: kept };
    expect(await readEngine()).toBe('builtin');
  });

  it('is told in words where the browser does not take it, and stays what it was', async () => {
    browser.storage.local.fault = new Error('QUOTA_BYTES quota exceeded');
    await expect(chooseEngine('tfjs-toxicity')).rejects.toThrow('problem_storage_full');
    expect(await readEngine()).toBe('builtin');
  });

  it('is told to who watches, until that ends', async () => {
    const heard = vi.fn();
    const life = new AbortController();
    watchEngine(heard, life.signal);
    await browser.storage.local.set({ corrections: [] });
    expect(heard).not.toHaveBeenCalled();
    await chooseEngine('tfjs-toxicity');
    life.abort();
    await chooseEngine('builtin');
    expect(heard).toHaveBeenCalledOnce();
  });

  it('is read once by who follows it, again after a change, and again where it could not be read', async () => {
    const get = vi.spyOn(browser.storage.local, 'get');
    const engine = followEngine();
    get.mockRejectedValueOnce(new Error('gone'));
    await expect(engine()).rejects.toThrow('gone');
    expect([await engine(), await engine()]).toEqual(['builtin', 'builtin']);
    expect(get).toHaveBeenCalledTimes(2);
    await chooseEngine('tfjs-toxicity');
    expect(await engine()).toBe('tfjs-toxicity');
  });
});
