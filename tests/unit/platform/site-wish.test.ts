import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { SiteWish } from '../../../src/platform/site-wish';
import { type FakeBrowser, fakeBrowser } from './fake-browser';

const fake = vi.hoisted(() => ({ browser: null as unknown }));
vi.mock('../../../src/platform/browser', () => ({
  get browser() {
    return fake.browser;
  },
}));

const { preferencesFor } = await import('../../../src/core/settings');
const { pauseUntil } = await import('../../../src/platform/pause');
const { setPickedRule } = await import('../../../src/platform/rules-store');
const { changeSettings, changeSite, readSettings } = await import('../../../src/platform/settings-store');
const { watchWish } = await import('../../../src/platform/site-wish');

const SITE = 'en.news.example';
const RULE = { item: '.row', body: '.words' };
let life: AbortController;

beforeEach(() => {
  fake.browser = fakeBrowser();
  life = new AbortController();
});

/** What was told, at first and for what happened `during` it, once what is under way has ended. */
async function told(site: string | undefined, during?: () => Promise<unknown>): Promise<SiteWish[]> {
  const wishes: SiteWish[] = [];
  watchWish(site, (wish) => wishes.push(wish), life.signal);
  const rest = () => new Promise((resolve) => setTimeout(resolve));
  await rest();
  await during?.();
  await rest();
  return wishes;
}

const last = async (site: string | undefined) => (await told(site)).at(-1);

describe('whether Foldaway is on at a site', () => {
  const turn = (on: boolean) =>
    changeSettings((settings) => ({ ...settings, defaults: { ...settings.defaults, on } }));

  it.each([
    ['nothing is set', async () => {}],
    ['the site is off', () => changeSite(SITE, { on: false })],
    ['the site above is off', () => changeSite('news.example', { on: false })],
    [
      'the site above is off, and the site has settings of its own',
      async () => {
        await changeSite(SITE, { on: true, tolerance: 20 });
        await changeSite('news.example', { on: false });
      },
    ],
    ['another site is off', () => changeSite('blog.example', { on: false })],
    ['all sites are off', () => turn(false)],
    [
      'all sites are off but this one',
      async () => {
        await turn(false);
        await changeSite(SITE, { on: true });
      },
    ],
    [
      'all sites are off, and only its tolerance is set',
      async () => {
        await turn(false);
        await changeSite(SITE, { tolerance: 20 });
      },
    ],
  ])('is told as who reads all settings has it, where %s', async (_, set) => {
    await set();
    const { on } = preferencesFor(await readSettings(), SITE);
    expect(await last(SITE)).toEqual({ on, picked: false });
  });

  it('is told again when it changes', async () => {
    const wishes = await told(SITE, () => changeSite(SITE, { on: false }));
    expect(wishes.map(({ on }) => on)).toEqual([true, false]);
  });

  it('is not during a pause, and is again after it', async () => {
    await pauseUntil(Date.now() + 60_000);
    const wishes = await told(SITE, () => pauseUntil(0));
    expect(wishes.map(({ on }) => on)).toEqual([false, true]);
  });

  it('is taken for granted where storage holds something else, or cannot be read', async () => {
    const { storage } = fake.browser as FakeBrowser;
    storage.sync.items = { defaults: 'all', 'picked.3': 'nothing', 'sites.4': null };
    expect(await last(SITE)).toEqual({ on: true, picked: false });
    Object.assign(storage.sync, { get: () => Promise.reject(new Error('Storage is broken.')) });
    Object.assign(storage.local, { get: () => Promise.reject(new Error('Storage is broken.')) });
    expect(await last(SITE)).toEqual({ on: true, picked: false });
  });
});

describe('comments that the reader pointed out', () => {
  it('are told of at their site', async () => {
    await setPickedRule(SITE, RULE);
    expect((await last(SITE))?.picked).toBe(true);
    expect((await last('blog.example'))?.picked).toBe(false);
  });

  it('are told of wherever they are where a frame does not know its site', async () => {
    expect(await last(undefined)).toEqual({ on: true, picked: false });
    await setPickedRule(SITE, RULE);
    expect(await last(undefined)).toEqual({ on: true, picked: true });
  });

  it('are told of when they are pointed out, and no more once nobody waits', async () => {
    const during = () => setPickedRule(SITE, RULE);
    expect((await told(SITE, during)).map(({ picked }) => picked)).toEqual([false, true]);
    const afterwards = () => {
      life.abort();
      return setPickedRule(SITE, null);
    };
    expect(await told(SITE, afterwards)).toHaveLength(1);
  });
});
