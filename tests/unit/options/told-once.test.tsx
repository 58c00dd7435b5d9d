// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from '../platform/fake-browser';
import { say } from '../ui/words-of-the-house';

const stage = vi.hoisted(() => ({ browser: null as unknown }));
vi.mock('../../../src/platform/browser', () => ({
  get browser() {
    return stage.browser;
  },
}));

const { showSection } = await import('./show-section');
const { TryIt } = await import('../../../src/options/try-it');
const { EngineComparison } = await import('../../../src/options/engine-comparison');

/** Scores of a text that folds, and of one that does not. */
const SCORES = { rude: [1, 1, 1, 1, 1, 1, 1], civil: [0, 0, 0, 0, 0, 0, 0] };
const ENGINE = { id: 'builtin', name: '', version: '', backend: 'wasm', tolerance: Array(101).fill(0.5) };

let answer: unknown;
const regions = () => [...document.querySelectorAll('[aria-live="polite"]')];
const notes = () => regions().flatMap((region) => [...region.querySelectorAll('.note')]);
/** What a screen reader would tell a second time. */
const again = () => regions().flatMap((region) => [...region.querySelectorAll('[role], [aria-live]')]);

beforeEach(() => {
  const browser = fakeBrowser();
  const sendMessage = async ({ foldaway: name }: { foldaway: string }) =>
    name === 'scorer-explain' ? { ok: [] } : answer;
  stage.browser = { ...browser, i18n: { getMessage: say }, runtime: { ...browser.runtime, sendMessage } };
});
afterEach(() => render(null, document.body));

describe('a region that tells of what comes into it tells it once', () => {
  const results = (one: unknown) => ({ ok: { engine: ENGINE, results: [one] } });

  it.each([
    ['that folds', results(SCORES.rude), say('try_folds', ['50'])],
    ['that does not', results(SCORES.civil), say('try_stays', ['50'])],
    ['that could not be judged', results('language'), say('because_language')],
    ['for which there is no model', { problem: 'None.' }, say('state_no_model', ['None.'])],
  ])('of a text %s', async (_, given, words) => {
    answer = given;
    await act(() => showSection(TryIt));
    await vi.waitFor(() => expect(document.querySelector('#try-text')).not.toBeNull());
    const box = document.querySelector('#try-text') as HTMLTextAreaElement;
    box.value = 'a text';
    await act(() => void box.dispatchEvent(new Event('input', { bubbles: true })));
    await act(() => void document.querySelector('form')?.dispatchEvent(new Event('submit')));
    await vi.waitFor(() => expect(notes().map((note) => note.textContent)).toEqual([words]));
    expect(again()).toEqual([]);
  });

  it('of a model that is slow', async () => {
    answer = { ok: { loadMilliseconds: 1, millisecondsPerComment: 1, bytes: 1, backend: 'cpu' } };
    await act(() => render(<EngineComparison hasPublished={false} />, document.body));
    await act(() => document.getElementById('model-compare')?.click());
    await vi.waitFor(() => expect(notes().map((note) => note.textContent)).toEqual([say('model_slow')]));
    expect(again()).toEqual([]);
  });
});
