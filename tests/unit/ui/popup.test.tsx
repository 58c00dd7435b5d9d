// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LABELS } from '../../../src/core/labels';
import { HISTOGRAM_SIZE } from '../../../src/core/status';
import { frame } from './frame';
import { find, open, openOn, PAGE, setStage, slide, stage, wait, words } from './popup-stage';
import { say } from './words-of-the-house';

vi.mock('../../../src/platform/browser', async () => (await import('./popup-stage')).stage);

const { Popup } = await import('../../../src/popup/popup');
const { openPopup } = await import('../../../src/popup/popup-model');

describe('the popup', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
    render(null, document.body);
  });

  it('waits for the page, and then tells its counts', async () => {
    const { lines } = await open(PAGE);
    expect(words()).toContain(say('state_opening'));
    const histogram = Array<number>(HISTOGRAM_SIZE).fill(0);
    histogram[80] = 3;
    await act(() => lines[0]?.tell(frame({ histogram })));
    expect(find('h1')?.textContent).toBe('example.org');
    // A longer one is cut.
    expect(find('h1')?.title).toBe('example.org');
    expect([...document.querySelectorAll('[data-count] dd')].map((dd) => dd.textContent)).toEqual([
      '10',
      '10',
      '3',
    ]);
    expect(find('#tolerance-folds')?.textContent).toBe(say('popup_folds_of_other', ['10', '3']));
    expect(find('.note')).toBeNull();
  });

  it('does what is out of sight, and wakes nobody, only when the reader sees something', async () => {
    const { lines, goOn } = await open(PAGE);
    await act(() => lines[0]?.tell(frame({})));
    const { runtime } = stage.browser as { runtime: { sendMessage: ReturnType<typeof vi.fn> } };
    expect(document.querySelectorAll('.label-row')).toHaveLength(0);
    expect(runtime.sendMessage).not.toHaveBeenCalled();
    expect(find('[data-scorer]')?.textContent).toBe('…');
    await goOn();
    expect(document.querySelectorAll('.label-row')).toHaveLength(LABELS.length);
    expect(runtime.sendMessage).toHaveBeenCalledOnce();
  });

  it('sees a pause end that runs out while it is open', async () => {
    const set = setStage(PAGE);
    const minute = 60_000;
    set.browser.storage.local.items = { pausedUntil: Date.now() + 15 * minute };
    const { lines } = await openOn(set);
    await act(() => lines[0]?.tell(frame({})));
    find('#resume')?.focus();
    expect(find('#resume')).not.toBeNull();
    await wait(14 * minute);
    expect(find('#resume')).not.toBeNull();
    await wait(minute);
    expect(find('#resume')).toBeNull();
    expect(find('[data-count="found"] dd')?.textContent).toBe('10');
    expect(document.activeElement?.id).toBe('popup-pause-15');
  });

  it.each([
    ['within a minute', () => wait(60_000)],
    [
      'at once where it is looked at again',
      () => act(() => void document.dispatchEvent(new Event('visibilitychange'))),
    ],
  ])('sees that a pause ended while the machine slept, %s', async (_, passes) => {
    const set = setStage(PAGE);
    set.browser.storage.local.items = { pausedUntil: Date.now() + 15 * 60_000 };
    const { lines } = await openOn(set);
    await act(() => lines[0]?.tell(frame({})));
    expect(find('#resume')).not.toBeNull();
    vi.setSystemTime(Date.now() + 60 * 60_000);
    await passes();
    expect(find('#resume')).toBeNull();
  });

  it('knows nothing of a site until its settings are read', async () => {
    const { browser } = setStage(PAGE);
    let read = () => {};
    const get = browser.storage.sync.get.bind(browser.storage.sync);
    browser.storage.sync.get = async (...asked: Parameters<typeof get>) => {
      await new Promise<void>((resolve) => {
        read = resolve;
      });
      return get(...asked);
    };
    const model = openPopup();
    render(<Popup model={model} />, document.body);
    await wait();
    expect(find('#site-on')).toBeNull();
    expect(find('#tolerance')).toBeNull();
    read();
    await wait();
    expect(find('#tolerance')).not.toBeNull();
  });

  it('adds up the frames of a page', async () => {
    const { lines } = await open(PAGE);
    await act(() => lines[0]?.tell(frame({ frame: 'a', found: 1, judged: 1, folded: 0 })));
    await act(() => lines[0]?.tell(frame({ frame: 'b' })));
    expect(find('[data-count="found"] dd')?.textContent).toBe('11');
    expect(find('[data-count="folded"] dd')?.textContent).toBe('3');
  });

  it('shows a dash, not 0, for folded while nothing is judged', async () => {
    const { lines } = await open(PAGE);
    await act(() => lines[0]?.tell(frame({ judged: 0, folded: 0, state: 'judging' })));
    expect(find('[data-count="folded"] dd')?.textContent).toBe('–');
    expect(words()).toContain(say('state_judging_other', ['10']));
  });

  it('tells nobody by ear of each comment that is judged, nor twice what a slider folds', async () => {
    const { lines } = await open(PAGE);
    const live = () => find('#tolerance-folds')?.getAttribute('aria-live');
    await act(() => lines[0]?.tell(frame({ judged: 4, state: 'judging' })));
    expect(find('.note')?.textContent).toBe(say('state_judging_other', ['6']));
    expect(find('[role="status"], [role="alert"]')).toBeNull();
    expect(live()).toBe('off');
    await act(() => lines[0]?.tell(frame({})));
    expect(live()).toBeNull();
    find('#tolerance')?.focus();
    await slide(60, 'input');
    expect(find('#tolerance')?.getAttribute('aria-valuetext')).toContain(
      find('#tolerance-folds')?.textContent,
    );
    expect(live()).toBe('off');
  });

  it('says what the model lacks, and how many are not judged and why', async () => {
    const { lines } = await open(PAGE);
    await act(() =>
      lines[0]?.tell(frame({ state: 'no-model', problem: 'A file is missing.', judged: 0, folded: 0 })),
    );
    expect(find('[role="alert"]')?.textContent).toContain(say('state_no_model', ['A file is missing.']));
    await act(() => lines[0]?.tell(frame({ judged: 7, unjudged: { empty: 0, language: 3, failed: 0 } })));
    expect(words()).toContain(say('state_language_other', ['3']));
    expect(words()).toContain(say('popup_unjudged', [say('unjudged_language_other', ['3'])]));
  });

  it('follows the tab to its next page, and says so when nobody answers there', async () => {
    const { lines } = await open(PAGE);
    await act(() => lines[0]?.tell(frame({})));
    await act(() => lines[0]?.end());
    expect(words()).toContain(say('state_opening'));
    await wait(1000);
    expect(lines).toHaveLength(2);
    await act(() => lines[1]?.tell(frame({ found: 4, judged: 4, folded: 0 })));
    expect(find('[data-count="found"] dd')?.textContent).toBe('4');
    for (let i = 1; i < 10; i++) {
      await act(() => lines[i]?.end());
      await wait(1000);
    }
    expect(words()).toContain(say('state_unreachable'));
    // It does not knock for ever.
    expect(lines.length).toBeLessThan(10);
  });

  it('says that a browser page cannot be filtered, and offers nothing to set there', async () => {
    await open({ url: 'about:blank' });
    expect(words()).toContain(say('state_unfilterable'));
    expect(find('#site-on')).toBeNull();
    expect(find('#tolerance')).toBeNull();
  });

  it('asks for what the browser withholds', async () => {
    const { lines } = await open({ access: false, ...PAGE });
    expect(words()).toContain(say('state_permission'));
    // Nobody answers where nothing of ours may run, and it does not knock again.
    await act(() => lines[0]?.end());
    await wait(1000);
    expect(lines).toHaveLength(1);
    const { permissions } = stage.browser as {
      permissions: { request: ReturnType<typeof vi.fn>; contains: () => Promise<boolean> };
    };
    permissions.contains = async () => true;
    find('#allow')?.click();
    await wait();
    expect(permissions.request).toHaveBeenCalledOnce();
    expect(lines).toHaveLength(2);
    expect(words()).not.toContain(say('state_permission'));
  });

  it('turns the site off and on, and keeps it', async () => {
    const { browser, lines } = await open(PAGE);
    await act(() => lines[0]?.tell(frame({})));
    find<HTMLInputElement>('#site-on')?.click();
    await wait();
    await wait();
    expect(words()).toContain(say('state_off'));
    expect(JSON.stringify(browser.storage.sync.items)).toContain('"example.org":{"on":false}');
    // The frame follows at once, and is let go when the change is kept.
    expect(lines[0]?.said).toEqual([{ preview: { on: false } }, { preview: null }]);
  });

  it('previews the tolerance while it moves and keeps it when it is let go', async () => {
    const { browser, lines } = await open(PAGE);
    await act(() => lines[0]?.tell(frame({})));
    const slider = find<HTMLInputElement>('#tolerance');
    if (!slider) throw new Error('There is no slider.');
    slider.value = '30';
    await act(() => void slider.dispatchEvent(new Event('input', { bubbles: true })));
    expect(lines[0]?.said).toEqual([{ preview: { tolerance: 30 } }]);
    expect(browser.storage.sync.items).toEqual({});
    await act(() => void slider.dispatchEvent(new Event('change', { bubbles: true })));
    await wait();
    expect(JSON.stringify(browser.storage.sync.items)).toContain('"example.org":{"tolerance":30}');
    expect(lines[0]?.said.at(-1)).toEqual({ preview: null });
  });

  it('says aloud when the browser does not keep a change, and shows what holds', async () => {
    const { browser, lines } = await open(PAGE);
    await act(() => lines[0]?.tell(frame({})));
    browser.storage.sync.fault = new Error('QUOTA_BYTES quota exceeded');
    find<HTMLInputElement>('#site-on')?.click();
    await wait();
    await wait();
    expect(find('[role="alert"]')?.textContent).toContain(say('problem_storage_full'));
    expect(find<HTMLInputElement>('#site-on')?.checked).toBe(true);
    expect(lines[0]?.said.at(-1)).toEqual({ preview: null });
  });

  it('lists what is folded with its reason, and the ways to it', async () => {
    const { lines, goOn } = await open(PAGE);
    const entry = { key: 4, author: 'Old Harbour', score: 0.91, shown: false };
    const entries = [
      { ...entry, label: 'insult' as const, because: 'score' as const },
      {
        ...entry,
        key: 5,
        label: null,
        because: 'word-folded' as const,
        score: null,
        author: '',
        shown: true,
      },
    ];
    await act(() => lines[0]?.tell(frame({ entries })));
    await goOn();
    const rows = [...document.querySelectorAll('.folded li')];
    expect(rows[0]?.textContent).toContain('Old Harbour');
    expect(rows[0]?.textContent).toContain('insult · 91%');
    expect(rows[1]?.textContent).toContain(say('popup_no_author'));
    for (const button of rows.flatMap((row) => [...row.querySelectorAll('button')])) button.click();
    expect(lines[0]?.said).toEqual([
      { do: 'goto', key: 4, frame: 'a' },
      { do: 'show', key: 4, frame: 'a' },
      { do: 'goto', key: 5, frame: 'a' },
      { do: 'fold', key: 5, frame: 'a' },
    ]);
  });

  it('pauses everywhere, tells until when, and resumes', async () => {
    vi.setSystemTime(new Date(2026, 4, 4, 12, 0));
    const { lines } = await open(PAGE);
    await act(() => lines[0]?.tell(frame({})));
    find('#popup-pause-15')?.click();
    await wait();
    expect(words()).toContain('12:15');
    expect(find('#tolerance')).toBeNull();
    find('#resume')?.click();
    await wait();
    expect(find('#tolerance')).not.toBeNull();
    find('#popup-pause-closed')?.click();
    await wait();
    expect(words()).toContain(say('state_paused_closed'));
  });
});
