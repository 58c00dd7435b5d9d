// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { find, openOn, setStage, wait } from './popup-stage';
import { say } from './words-of-the-house';

vi.mock('../../../src/platform/browser', async () => (await import('./popup-stage')).stage);

const { changeSite } = await import('../../../src/platform/settings-store');

describe('whose settings hold, in the popup', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
    render(null, document.body);
  });

  /** What stands under the name of the site, with settings kept for `sites`. */
  async function said(site: string, ...sites: string[]): Promise<string> {
    const set = setStage({ url: `https://${site}/article` });
    for (const name of sites) await changeSite(name, { tolerance: 20 });
    await openOn(set);
    await wait();
    return find('.head p')?.textContent ?? '';
  }

  it('are those of all sites where there are no others', async () => {
    expect(await said('news.example.org', 'other.org', 'a.news.example.org')).toBe(say('sites_follows_all'));
    expect(find('#reset')).toBeNull();
  });

  it('are those of the nearest site above that has some', async () => {
    const words = await said('a.news.example.org', 'org', 'example.org');
    expect(words).toBe(say('popup_as_site', ['example.org']));
    expect(find('#reset')).toBeNull();
    expect(find<HTMLInputElement>('#tolerance')?.value).toBe('20');
  });

  it('are its own before those', async () => {
    expect(await said('news.example.org', 'example.org', 'news.example.org')).toContain(say('popup_own'));
    expect(find('#reset')).not.toBeNull();
  });
});
