// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PUBLISHED } from '../../../src/core/published-model';
import type { DownloadState, Notice } from '../../../src/options/download-state';
import type { ModelDownloads } from '../../../src/options/model-downloads';
import { say } from '../ui/words-of-the-house';

const measure = vi.hoisted(() => ({ ask: () => {}, answer: (_: unknown) => {} }));
vi.mock('../../../src/platform/browser', () => ({
  browser: {
    i18n: { getMessage: say },
    runtime: {
      sendMessage: () => {
        measure.ask();
        return new Promise((resolve) => {
          measure.answer = resolve;
        });
      },
    },
  },
}));

const { PublishedModel } = await import('../../../src/options/published-model');
const { EngineComparison } = await import('../../../src/options/engine-comparison');

const PAUSED: DownloadState = { at: 'paused', source: PUBLISHED, bytes: 1 };
const LOADING: DownloadState = { at: 'loading', source: PUBLISHED, bytes: 1 };
const byId = <T extends HTMLElement = HTMLElement>(id: string) => document.getElementById(id) as T;

afterEach(() => render(null, document.body));

describe('the keyboard, where a download changes its buttons,', () => {
  let state: ReturnType<typeof signal<DownloadState>>;
  let ready: ReturnType<typeof signal<typeof PUBLISHED | null>>;
  let notice: ReturnType<typeof signal<Notice | null>>;

  beforeEach(async () => {
    state = signal<DownloadState>({ at: 'idle' });
    ready = signal<typeof PUBLISHED | null>(null);
    notice = signal<Notice | null>(null);
    const downloads = { state, ready, notice, startAt: vi.fn() } as unknown as ModelDownloads;
    await act(() =>
      render(<PublishedModel downloads={downloads} onRemove={async () => {}} />, document.body),
    );
  });

  const become = (next: DownloadState, model: typeof PUBLISHED | null = null) =>
    act(() => {
      ready.value = model;
      state.value = next;
    });

  it.each([
    ['model-download', { at: 'idle' }, LOADING, 'model-pause'],
    ['model-pause', LOADING, PAUSED, 'model-resume'],
    ['model-resume', PAUSED, LOADING, 'model-pause'],
    ['model-cancel', LOADING, { at: 'idle' }, 'model-download'],
    ['model-cancel', PAUSED, { at: 'idle' }, 'model-download'],
    ['model-cancel', LOADING, PAUSED, 'model-cancel'],
    ['model-address', { at: 'idle' }, LOADING, 'model-pause'],
    ['model-files', PAUSED, LOADING, 'model-pause'],
  ] as const)('goes from %s to what is next', async (from, before, after, to) => {
    await become(before);
    byId(from).focus();
    expect(document.activeElement?.id).toBe(from);
    await become(after);
    expect(document.activeElement?.id).toBe(to);
  });

  it('says sizes as the language writes numbers', async () => {
    await become({ at: 'idle' });
    await act(() => {
      notice.value = { kind: 'size', facts: ['model.json', 2_000_000, 173_234] };
    });
    const words = say('model_fault_size', ['model.json', '2,000,000', '173,234']);
    expect(byId('model-notice').textContent).toBe(words);
  });

  it.each(['model-pause', 'model-cancel'])('goes from %s to the heading when all is there', async (from) => {
    await become(LOADING);
    byId(from).focus();
    await become({ at: 'idle' }, PUBLISHED);
    expect(byId('model-remove')).not.toBeNull();
    expect(document.activeElement?.id).toBe('published-model-title');
  });

  it('finds the typed address again when a download has failed', async () => {
    byId<HTMLDetailsElement>('model-other').open = true;
    const address = byId<HTMLInputElement>('model-address');
    address.value = 'https://mirror.example/';
    await act(() => void address.dispatchEvent(new Event('input', { bubbles: true })));
    await become(LOADING);
    expect(byId('model-other').hidden).toBe(true);
    await become(PAUSED);
    expect(byId('model-other').hidden).toBe(false);
    expect(byId<HTMLDetailsElement>('model-other').open).toBe(true);
    expect(byId<HTMLInputElement>('model-address').value).toBe('https://mirror.example/');
  });

  it('stays where the reader is', async () => {
    await become(LOADING);
    byId('model-cancel').focus();
    await become({ ...LOADING, bytes: 2 });
    await become(PAUSED);
    expect(document.activeElement?.id).toBe('model-cancel');
  });
});

describe('the address of a model', () => {
  it('may be as long as those that carry a key', async () => {
    const downloads = { state: signal({ at: 'idle' }), ready: signal(null), notice: signal(null) };
    const view = <PublishedModel downloads={downloads as unknown as ModelDownloads} onRemove={vi.fn()} />;
    await act(() => render(view, document.body));
    expect(byId<HTMLInputElement>('model-address').maxLength).toBeGreaterThan(2000);
  });
});

describe('the comparison of the models', () => {
  it('keeps the keyboard on its button, which takes no second press while it measures', async () => {
    const asked = vi.fn();
    measure.ask = asked;
    await act(() => render(<EngineComparison hasPublished={false} />, document.body));
    byId('model-compare').focus();
    for (let press = 0; press < 2; press++) await act(() => byId('model-compare').click());
    expect(asked).toHaveBeenCalledOnce();
    expect(byId<HTMLButtonElement>('model-compare').disabled).toBe(false);
    expect(byId('model-compare').getAttribute('aria-disabled')).toBe('true');
    expect(document.activeElement?.id).toBe('model-compare');
    measure.answer({ problem: 'No model.' });
    await vi.waitFor(() => expect(byId('model-compare').getAttribute('aria-disabled')).toBeNull());
    await act(() => byId('model-compare').click());
    expect(asked).toHaveBeenCalledTimes(2);
  });
});
