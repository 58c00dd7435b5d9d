// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { OptionsModel } from '../../../src/options/options-model';
import { say } from '../ui/words-of-the-house';

vi.mock('../../../src/platform/browser', () => ({ browser: { i18n: { getMessage: say } } }));

const { Problem } = await import('../../../src/options/problem');

const find = (selector: string) => document.querySelector<HTMLElement>(selector);

describe('a problem that is closed', () => {
  const problem = signal('');

  async function tell(): Promise<void> {
    const model = {
      problem,
      forgetProblem: () => {
        problem.value = '';
      },
    } as unknown as OptionsModel;
    function Page() {
      return (
        <>
          <h1 id="options-title" tabIndex={-1}>
            Options
          </h1>
          <button type="button" id="asked" />
          <Problem model={model} />
        </>
      );
    }
    await act(() => render(<Page />, document.body));
    find('#asked')?.focus();
    await act(() => {
      problem.value = 'There is no room.';
    });
  }

  async function close(): Promise<void> {
    find('#problem-close')?.focus();
    await act(() => find('#problem-close')?.click());
    expect(find('#problem-close')).toBeNull();
  }

  afterEach(() => render(null, document.body));

  it('takes the keyboard back to what could not be kept', async () => {
    await tell();
    await close();
    expect(document.activeElement?.id).toBe('asked');
  });

  it('takes it to the head of the page where that is gone', async () => {
    await tell();
    find('#asked')?.remove();
    await close();
    expect(document.activeElement?.id).toBe('options-title');
  });
});
