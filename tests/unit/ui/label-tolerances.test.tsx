// @vitest-environment happy-dom
import { useSignal } from '@preact/signals';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { LabelTolerances as Values } from '../../../src/core/settings';
import { say } from './words-of-the-house';

vi.mock('../../../src/platform/browser', () => ({ browser: { i18n: { getMessage: say } } }));

const { LabelTolerances } = await import('../../../src/ui/label-tolerances');

describe('the tolerance of a label', () => {
  afterEach(() => render(null, document.body));

  it('that follows again leaves the keyboard on its slider', async () => {
    function Kept() {
      const value = useSignal<Values>({ threat: 20 });
      return (
        <LabelTolerances
          value={value.value}
          tolerance={50}
          onChange={(changed) => {
            value.value = changed;
          }}
        />
      );
    }
    await act(() => render(<Kept />, document.body));
    const row = document.querySelector('[data-label="threat"]');
    const follow = row?.querySelector('button');
    follow?.focus();
    await act(() => follow?.click());
    expect(row?.querySelector('button')).toBeNull();
    const slider = row?.querySelector<HTMLInputElement>('.slider');
    expect(slider?.value).toBe('50');
    expect(document.activeElement).toBe(slider);
  });
});
