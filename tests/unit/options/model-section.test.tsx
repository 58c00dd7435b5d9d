// @vitest-environment happy-dom
import { type Signal, signal } from '@preact/signals';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ScorerState } from '../../../src/core/messages';
import { PUBLISHED } from '../../../src/core/published-model';
import { type FakeBrowser, fakeBrowser } from '../platform/fake-browser';
import { say } from '../ui/words-of-the-house';

const stage = vi.hoisted(() => ({ browser: null as unknown, downloads: null as unknown }));
vi.mock('../../../src/platform/browser', () => ({
  get browser() {
    return stage.browser;
  },
}));
vi.mock('../../../src/options/open-downloads', () => ({ openDownloads: () => stage.downloads }));

const { showSection } = await import('./show-section');
const { ModelSection } = await import('../../../src/options/model-section');

const FAILED: ScorerState = {
  state: 'failed',
  engine: null,
  problem: 'A file is missing.',
  msPerComment: null,
};
const IDLE: ScorerState = { state: 'idle', engine: null, msPerComment: null };
const NO_MODEL = say('state_no_model', ['A file is missing.']);

let browser: FakeBrowser;
let scorer: ScorerState;
const ask = vi.fn(async () => scorer);

const wait = (ms = 0) => act(async () => void (await vi.advanceTimersByTimeAsync(ms)));
const alerts = () => [...document.querySelectorAll('[role="alert"]')].map((alert) => alert.textContent);

async function open(): Promise<void> {
  showSection(ModelSection);
  for (let turn = 0; turn < 3; turn++) await wait();
}

async function choose(engine: string): Promise<void> {
  await act(() => document.querySelector<HTMLInputElement>(`input[value="${engine}"]`)?.click());
  for (let turn = 0; turn < 3; turn++) await wait();
}

beforeEach(() => {
  vi.useFakeTimers();
  ask.mockClear();
  browser = fakeBrowser();
  const downloads = { state: signal({ at: 'idle' }), ready: signal(null), notice: signal(null) };
  stage.downloads = { ...downloads, lookAgain: async () => {} };
  stage.browser = {
    ...browser,
    i18n: { getMessage: say },
    runtime: { ...browser.runtime, sendMessage: ask },
  };
});
afterEach(() => {
  render(null, document.body);
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('a model that failed, in the options,', () => {
  it('is no longer told of once it judges', async () => {
    scorer = FAILED;
    await open();
    expect(alerts()).toEqual([NO_MODEL]);
    scorer = IDLE;
    await wait(3000);
    expect(alerts()).toEqual([]);
    const asked = ask.mock.calls.length;
    await wait(60_000);
    expect(ask).toHaveBeenCalledTimes(asked);
  });

  it('is told of once where it is not even here, and no more when another is chosen as advised', async () => {
    scorer = FAILED;
    browser.storage.local.items = { engine: 'tfjs-toxicity' };
    await open();
    expect(alerts()).toEqual([say('model_not_here')]);
    await choose('builtin');
    expect(alerts()).toEqual([NO_MODEL]);
    // The pages that are open ask it a moment later.
    scorer = IDLE;
    await wait(1000);
    expect(alerts()).toEqual([]);
  });

  it('is not taken for the one that is chosen now, where no page is open that would ask that', async () => {
    scorer = { ...FAILED, failed: 'tfjs-toxicity' };
    browser.storage.local.items = { engine: 'tfjs-toxicity' };
    (stage.downloads as { ready: Signal<unknown> }).ready.value = PUBLISHED;
    await open();
    expect(alerts()).toEqual([NO_MODEL]);
    await choose('builtin');
    expect(alerts()).toEqual([]);
    expect(document.body.textContent).toContain(say('model_idle'));
  });

  it('is asked for by no page that is out of sight or gone', async () => {
    scorer = FAILED;
    await open();
    await wait(3000);
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    let asked = ask.mock.calls.length;
    await wait(60_000);
    expect(ask).toHaveBeenCalledTimes(asked);
    hidden.mockReturnValue(false);
    await wait(3000);
    expect(ask).toHaveBeenCalledTimes(asked + 1);
    asked = ask.mock.calls.length;
    await act(() => render(null, document.body));
    await wait(60_000);
    expect(ask).toHaveBeenCalledTimes(asked);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('the choice of a model', () => {
  it('is back at what judges where the browser does not take it', async () => {
    scorer = IDLE;
    (stage.downloads as { ready: Signal<unknown> }).ready.value = PUBLISHED;
    await open();
    const radios = [...document.querySelectorAll<HTMLInputElement>('input[name="engine"]')];
    const checked = () => radios.filter((radio) => radio.checked).map(({ value }) => value);
    browser.storage.local.fault = new Error('QUOTA_BYTES quota exceeded');
    await choose('tfjs-toxicity');
    expect(checked()).toEqual(['builtin']);
    browser.storage.local.fault = null;
    await choose('tfjs-toxicity');
    expect(checked()).toEqual(['tfjs-toxicity']);
  });
});
