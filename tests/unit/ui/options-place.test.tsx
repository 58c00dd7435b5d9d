// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { type ComponentType, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeBackup } from '../../../src/core/backup';
import { PUBLISHED } from '../../../src/core/published-model';
import { DEFAULT_SETTINGS, type SiteOverrides } from '../../../src/core/settings';
import { dayOf } from '../../../src/core/statistics';
import type { SectionProps } from '../../../src/options/options';
import { type FakeBrowser, fakeBrowser } from '../platform/fake-browser';
import { say } from './words-of-the-house';

const stage = vi.hoisted(() => ({ browser: null as unknown, downloads: null as unknown }));
vi.mock('../../../src/platform/browser', () => ({
  get browser() {
    return stage.browser;
  },
}));
vi.mock('../../../src/options/open-downloads', () => ({ openDownloads: () => stage.downloads }));

const { changeSite } = await import('../../../src/platform/settings-store');
const { showSection } = await import('../options/show-section');
const { Sites } = await import('../../../src/options/sites');
const { Backup } = await import('../../../src/options/backup');
const { Statistics } = await import('../../../src/options/statistics');
const { ModelSection } = await import('../../../src/options/model-section');

const SITE = 'example.org';
let browser: FakeBrowser;

const find = <T extends HTMLElement = HTMLElement>(selector: string) => document.querySelector<T>(selector);
const byId = (id: string) => document.getElementById(id);
const wait = (ms = 0) => act(async () => void (await vi.advanceTimersByTimeAsync(ms)));
const stored = () => JSON.stringify(browser.storage.sync.items);

/** Presses a button as the keyboard does: from where it is. */
async function press(button: HTMLElement | null | undefined): Promise<void> {
  if (!button) throw new Error('There is no such button.');
  button.focus();
  button.click();
  await wait();
  await wait();
}

/** The button of these words. */
const buttonOf = (key: string, within = 'body') =>
  [...document.querySelectorAll<HTMLElement>(`${within} button`)].find(
    (button) => button.textContent === say(key),
  );

async function open(View: ComponentType<SectionProps>): Promise<void> {
  showSection(View);
  await wait();
  await wait();
}

async function openEditor(own: SiteOverrides): Promise<void> {
  await changeSite(SITE, own);
  await open(Sites);
  await press(find('button[aria-expanded]'));
}

/** Holds an arrow on the site's tolerance, from 51 to 70. */
async function holdArrow(): Promise<void> {
  const slider = byId(`${SITE}-tolerance`) as HTMLInputElement;
  for (let value = 51; value <= 70; value++) {
    slider.value = String(value);
    slider.dispatchEvent(new Event('change', { bubbles: true }));
    await wait(33);
  }
  expect(slider.value).toBe('70');
}

beforeEach(() => {
  vi.useFakeTimers();
  browser = fakeBrowser();
  stage.browser = {
    ...browser,
    i18n: { getMessage: say },
    runtime: { ...browser.runtime, sendMessage: async () => null },
  };
});
afterEach(() => {
  render(null, document.body);
  vi.useRealTimers();
});

describe('a site in the options', () => {
  it('follows all sites again for good, though a key was held just before', async () => {
    await openEditor({ on: false, tolerance: 50 });
    await holdArrow();
    await press(buttonOf('sites_follow_all', '[data-setting="tolerance"]'));
    await wait(10_000);
    expect(stored()).toContain('"example.org":{"on":false}');
    expect((byId(`${SITE}-tolerance`) as HTMLInputElement).value).toBe('50');
  });

  it('is removed for good, though a key was held just before', async () => {
    await openEditor({ tolerance: 50 });
    await holdArrow();
    await press(buttonOf('remove'));
    await wait(10_000);
    expect(stored()).not.toContain(SITE);
  });

  it('is kept as it was set last when its editor is closed at once', async () => {
    await openEditor({ tolerance: 50 });
    await holdArrow();
    await press(find('button[aria-expanded]'));
    expect(stored()).toContain('"example.org":{"tolerance":70}');
  });

  it('that follows again leaves the keyboard on the slider that shows it', async () => {
    await openEditor({ on: false, tolerance: 30 });
    await press(buttonOf('sites_follow_all'));
    expect(buttonOf('sites_follow_all')).toBeUndefined();
    expect(document.activeElement).toBe(byId(`${SITE}-tolerance`));
  });

  it('that follows again with its labels leaves the keyboard on their heading', async () => {
    await openEditor({ on: false, labels: { threat: 20 } });
    await press(buttonOf('sites_follow_all'));
    expect(buttonOf('sites_follow_all')).toBeUndefined();
    expect(document.activeElement?.textContent).toBe(say('setting_labels'));
  });

  it('that goes with its last own setting leaves the keyboard on the heading of the sites', async () => {
    for (const own of [{ tolerance: 30 }, { on: false }]) {
      await openEditor(own);
      const choice = byId(`${SITE}-on`) as HTMLSelectElement;
      if ('tolerance' in own) await press(buttonOf('sites_follow_all'));
      else {
        choice.focus();
        choice.selectedIndex = 0;
        choice.dispatchEvent(new Event('change', { bubbles: true }));
        await wait();
        await wait();
      }
      expect(find('[data-site]')).toBeNull();
      expect(document.activeElement).toBe(byId('sites-title'));
      render(null, document.body);
    }
  });
});

describe('the keyboard in the options', () => {
  async function choose(text: string): Promise<void> {
    await open(Backup);
    const input = byId('import') as HTMLInputElement;
    Object.defineProperty(input, 'files', { value: [new File([text], 'settings.json')] });
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await vi.waitFor(() => expect(byId('import-apply')).not.toBeNull());
  }
  const backup = makeBackup({ ...DEFAULT_SETTINGS, words: [{ words: 'troll', action: 'fold' }] });

  it('is back at the choice of a file when an import is taken over', async () => {
    await choose(backup);
    await press(byId('import-apply'));
    expect(byId('import-apply')).toBeNull();
    expect(stored()).toContain('troll');
    expect(document.activeElement).toBe(byId('import'));
  });

  it('stays on an import that the browser does not take', async () => {
    await choose(backup);
    browser.storage.sync.fault = new Error('QUOTA_BYTES quota exceeded');
    await press(byId('import-apply'));
    expect(document.activeElement).toBe(byId('import-apply'));
  });

  it('is told of a film that was chosen by mistake, which is not even read', async () => {
    await open(Backup);
    const film = new File([''], 'film.mp4');
    const text = vi.spyOn(film, 'text');
    Object.defineProperty(film, 'size', { value: 4_000_000_000 });
    const input = byId('import') as HTMLInputElement;
    Object.defineProperty(input, 'files', { value: [film] });
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await wait();
    expect(find('[role="alert"]')?.textContent).toContain(say('backup_problem_too_large'));
    expect(text).not.toHaveBeenCalled();
  });

  it('is back at the choice of a file when an import is cancelled', async () => {
    await choose(backup);
    await press(byId('import-cancel'));
    expect(byId('import-cancel')).toBeNull();
    expect(document.activeElement).toBe(byId('import'));
  });

  it('is on the heading when the statistics are erased', async () => {
    const day = dayOf(new Date());
    browser.storage.local.items = { statistics: [{ day, site: SITE, label: 'threat', count: 2 }] };
    await open(Statistics);
    await press(byId('erase-statistics'));
    expect(document.activeElement).toBe(byId('erase-statistics'));
    await press(byId('erase-statistics'));
    expect(byId('erase-statistics')).toBeNull();
    expect(document.activeElement).toBe(byId('statistics-title'));
  });

  it('is on their headings when the corrections are erased and the downloaded model is removed', async () => {
    const ready = signal<unknown>(PUBLISHED);
    stage.downloads = {
      state: signal({ at: 'idle' }),
      ready,
      notice: signal(null),
      lookAgain: async () => {},
      remove: async () => {
        ready.value = null;
      },
    };
    browser.storage.local.items = { corrections: ['a', 'b'] };
    await open(ModelSection);
    for (const [button, heading] of [
      ['erase-corrections', 'corrections_title'],
      ['model-remove', 'model_published_title'],
    ] as const) {
      await press(byId(button));
      await press(byId(button));
      expect(byId(button)).toBeNull();
      expect(document.activeElement?.textContent).toBe(say(heading));
    }
  });
});
