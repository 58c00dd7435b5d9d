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

  let kept: Values;

  async function open(first: Values): Promise<HTMLElement> {
    function Kept() {
      const value = useSignal<Values>(first);
      kept = value.value;
      const keep = (changed: Values) => {
        value.value = changed;
      };
      return <LabelTolerances value={value.value} tolerance={50} onInput={keep} onChange={keep} />;
    }
    await act(() => render(<Kept />, document.body));
    return document.querySelector('[data-label="threat"]') as HTMLElement;
  }

  it('that follows again leaves the keyboard on its slider', async () => {
    const row = await open({ threat: 20 });
    const follow = row.querySelector('button');
    follow?.focus();
    await act(() => follow?.click());
    expect(row.querySelector('button')).toBeNull();
    const slider = row.querySelector<HTMLInputElement>('.slider');
    expect(slider?.value).toBe('50');
    expect(document.activeElement).toBe(slider);
  });

  it.each<Values>([{}, { threat: 20, insult: 'off' }])(
    'that was drawn away and back is as it was: %j',
    async (values) => {
      const row = await open(values);
      const slider = row.querySelector('.slider') as HTMLInputElement;
      const start = Number(slider.value);
      for (let drag = 0; drag < 2; drag++) {
        for (const shown of [start + 1, start + 9, start]) {
          slider.value = String(shown);
          await act(() => void slider.dispatchEvent(new Event('input', { bubbles: true })));
          if (shown !== start) expect(kept.threat).toBe(shown);
        }
        expect(kept).toEqual(values);
      }
    },
  );

  it.each<Values>([{ threat: 30 }, {}])(
    'is its own again when it is switched on again: %j',
    async (values) => {
      const row = await open(values);
      const press = () => act(() => row.querySelector<HTMLElement>('.switch')?.click());
      await press();
      expect(kept).toEqual({ threat: 'off' });
      await press();
      expect(kept).toEqual(values);
    },
  );

  it('that was off from the start follows when it is switched on', async () => {
    const row = await open({ threat: 'off' });
    await act(() => row.querySelector<HTMLElement>('.switch')?.click());
    expect(kept).toEqual({});
  });
});
