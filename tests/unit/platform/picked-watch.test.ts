import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type FakeBrowser, fakeBrowser } from './fake-browser';

const fake = vi.hoisted(() => ({ browser: null as unknown }));
vi.mock('../../../src/platform/browser', () => ({
  get browser() {
    return fake.browser;
  },
}));

const { setPickedRule } = await import('../../../src/platform/rules-store');
const { changeSite } = await import('../../../src/platform/settings-store');
const { whenPicked } = await import('../../../src/platform/picked-watch');

const SITE = 'news.example';
const RULE = { item: '.row', body: '.words' };
let life: AbortController;

beforeEach(() => {
  const browser: FakeBrowser = fakeBrowser();
  fake.browser = browser;
  life = new AbortController();
});

/** How often it is told of, once what is under way has ended. */
async function told(site: string | undefined, during?: () => Promise<unknown>): Promise<number> {
  const tell = vi.fn();
  whenPicked(site, tell, life.signal);
  await during?.();
  await new Promise((resolve) => setTimeout(resolve));
  return tell.mock.calls.length;
}

describe('comments that the reader pointed out', () => {
  it('are told of at their site', async () => {
    await setPickedRule(SITE, RULE);
    expect(await told(SITE)).toBe(1);
    expect(await told('blog.example')).toBe(0);
  });

  it('are told of wherever they are where a frame does not know its site', async () => {
    expect(await told(undefined)).toBe(0);
    await setPickedRule(SITE, RULE);
    expect(await told(undefined)).toBe(1);
  });

  it('are told of when they are pointed out', async () => {
    expect(await told(SITE, () => setPickedRule(SITE, RULE))).toBeGreaterThan(0);
    expect(await told('blog.example', () => setPickedRule('else.example', RULE))).toBe(0);
  });

  it('are not told of for other settings, or once nobody waits', async () => {
    expect(await told(SITE, () => changeSite(SITE, { tolerance: 20 }))).toBe(0);
    const afterwards = () => {
      life.abort();
      return setPickedRule(SITE, RULE);
    };
    expect(await told(SITE, afterwards)).toBe(0);
  });

  it('do no harm where storage holds something else, or cannot be read', async () => {
    const { storage } = fake.browser as FakeBrowser;
    storage.sync.items = { 'picked.3': 'nothing', 'picked.4': null };
    expect(await told(undefined)).toBe(0);
    Object.assign(storage.sync, { get: () => Promise.reject(new Error('Storage is broken.')) });
    expect(await told(SITE)).toBe(0);
  });
});
