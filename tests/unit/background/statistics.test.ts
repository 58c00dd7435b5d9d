import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from '../platform/fake-browser';

const fake = vi.hoisted(() => ({ browser: null as unknown }));
vi.mock('../../../src/platform/browser', () => ({
  get browser() {
    return fake.browser;
  },
}));
vi.mock('#host', () => ({ connectJudge: () => ({}) }));

type Listener = (message: unknown, from: object, respond: (reply: unknown) => void) => unknown;

describe('what a frame tells of its folds', () => {
  const browser = fakeBrowser();
  let listener: Listener;
  beforeEach(async () => {
    browser.storage.local.items = {};
    const runtime = {
      ...browser.runtime,
      id: 'foldaway-id',
      onMessage: { addListener: (added: Listener) => (listener = added) },
      onInstalled: { addListener: () => {} },
      onStartup: { addListener: () => {} },
    };
    fake.browser = { ...browser, runtime };
    vi.resetModules();
    await import('../../../src/background/main');
  });

  /** Which sites are counted after a frame in that tab has told what it says. */
  async function counted(tab: object, data: object): Promise<string[]> {
    const from = { id: 'foldaway-id', url: 'https://frames.test/', frameId: 2, tab: { id: 7, ...tab } };
    await new Promise((answered) => listener({ foldaway: 'frame-folded', data }, from, answered));
    const { readStatistics } = await import('../../../src/platform/statistics');
    return (await readStatistics()).map(({ site }) => site);
  }

  it('is counted for the site of its tab, whatever site it names', async () => {
    const data = { labels: ['insult'], site: 'invented.test' };
    expect(await counted({ url: 'https://www.news.test/a' }, data)).toEqual(['news.test']);
  });

  it.each([
    ['in a private window', { url: 'https://news.test/', incognito: true }],
    ['in a tab that is no site', { url: 'about:blank' }],
  ])('is not counted %s', async (_, tab) => {
    expect(await counted(tab, { labels: ['insult'] })).toEqual([]);
  });
});
