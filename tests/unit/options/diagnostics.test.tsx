// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ScorerState } from '../../../src/core/messages';
import { fakeBrowser } from '../platform/fake-browser';
import { say } from '../ui/words-of-the-house';
import { showSection } from './show-section';

const stage = vi.hoisted(() => ({ browser: null as unknown }));
vi.mock('../../../src/platform/browser', () => ({
  get browser() {
    return stage.browser;
  },
}));

const { Diagnostics } = await import('../../../src/options/diagnostics');

describe('the report for bugs', () => {
  const writeText = vi.fn<(text: string) => Promise<void>>();
  let scorer: ScorerState | null = null;
  const box = () => document.querySelector('textarea');
  const status = () => document.querySelector('[role="status"]')?.textContent;
  const open = async () => {
    await act(() => showSection(Diagnostics));
    await vi.waitFor(() => expect(box()?.value).toContain('"foldaway"'));
  };
  const press = () => document.querySelector<HTMLElement>('#diagnostics-copy')?.click();

  beforeEach(() => {
    scorer = null;
    const browser = fakeBrowser();
    stage.browser = {
      ...browser,
      i18n: { getMessage: say },
      permissions: { contains: async () => true },
      runtime: {
        ...browser.runtime,
        getManifest: () => ({ version: '1.2.3' }),
        sendMessage: async () => scorer,
      },
    };
    vi.stubGlobal('navigator', { userAgent: 'Firefox/153.0', clipboard: { writeText } });
  });
  afterEach(() => {
    render(null, document.body);
    vi.unstubAllGlobals();
    writeText.mockReset();
  });

  it('says that it was copied', async () => {
    writeText.mockResolvedValue(undefined);
    await open();
    press();
    await vi.waitFor(() => expect(status()).toBe(say('diagnostics_copied')));
    expect(writeText).toHaveBeenCalledWith(box()?.value);
  });

  it('says what to do where the browser refuses to copy, with the text selected', async () => {
    writeText.mockRejectedValue(new DOMException('Write permission denied.', 'NotAllowedError'));
    await open();
    press();
    await vi.waitFor(() => expect(status()).toBe(say('diagnostics_refused')));
    expect(document.activeElement).toBe(box());
    expect(box()?.selectionEnd).toBe(box()?.value.length);
  });

  it('is of the moment in which it is copied', async () => {
    writeText.mockResolvedValue(undefined);
    await open();
    scorer = { state: 'failed', engine: null, problem: 'A file is missing.', msPerComment: null };
    press();
    await vi.waitFor(() => expect(status()).toBe(say('diagnostics_copied')));
    expect(writeText).toHaveBeenCalledWith(expect.stringContaining('A file is missing.'));
    expect(box()?.value).toContain('A file is missing.');
  });

  it('names the model that is chosen while it is open', async () => {
    await open();
    const { storage } = stage.browser as ReturnType<typeof fakeBrowser>;
    await act(() => storage.local.set({ engine: 'tfjs-toxicity' }));
    await vi.waitFor(() => expect(box()?.value).toContain('"chosenModel": "tfjs-toxicity"'));
  });

  it('is there where a part of what is kept cannot be read', async () => {
    const { storage } = stage.browser as ReturnType<typeof fakeBrowser>;
    storage.local.get = async () => {
      throw new Error('Corruption: block checksum mismatch');
    };
    await open();
    expect(JSON.parse(box()?.value ?? '')).toMatchObject({ foldaway: '1.2.3', chosenModel: null });
  });
});
