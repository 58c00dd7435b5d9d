// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { say } from './words-of-the-house';

vi.mock('../../../src/platform/browser', () => ({ browser: { i18n: { getMessage: say } } }));

const { ConfirmButton } = await import('../../../src/ui/confirm-button');

describe('a button that asks first', () => {
  const onConfirm = vi.fn();
  const asks = say('confirm_really', ['Erase']);
  const buttons = () => [...document.querySelectorAll('button')];
  const said = () => document.querySelector('[role="status"]')?.textContent;
  const press = (at: number) => act(() => buttons()[at]?.click());
  let first: HTMLButtonElement | undefined;

  beforeEach(async () => {
    onConfirm.mockClear();
    await act(() => render(<ConfirmButton words="Erase" onConfirm={onConfirm} />, document.body));
    [first] = buttons();
    first?.focus();
  });
  afterEach(() => render(null, document.body));

  it('asks on the same button, which keeps the keyboard, and says the question', async () => {
    const status = document.querySelector('[role="status"]');
    expect(said()).toBe('');
    await press(0);
    expect(buttons().map((button) => button.textContent)).toEqual([asks, say('confirm_cancel')]);
    expect(document.activeElement).toBe(first);
    expect(first?.isConnected).toBe(true);
    expect(said()).toBe(asks);
    // Screen readers tell only of what changes in a place that was there before.
    expect(status?.isConnected).toBe(true);
    expect(onConfirm).not.toHaveBeenCalled();
  });

  it('does it on the second press, and keeps the keyboard while it is there', async () => {
    await press(0);
    await press(0);
    expect(onConfirm).toHaveBeenCalledOnce();
    expect(buttons().map((button) => button.textContent)).toEqual(['Erase']);
    expect(document.activeElement).toBe(first);
  });

  it('takes a double click for one press, and the next click for the answer', async () => {
    const click = (detail: number) =>
      act(() => void first?.dispatchEvent(new MouseEvent('click', { detail, bubbles: true })));
    await click(1);
    await click(2);
    await click(3);
    expect(onConfirm).not.toHaveBeenCalled();
    expect(said()).toBe(asks);
    await click(1);
    expect(onConfirm).toHaveBeenCalledOnce();
  });

  it('is as before when it is cancelled, with the keyboard on it', async () => {
    await press(0);
    buttons()[1]?.focus();
    await press(1);
    expect(onConfirm).not.toHaveBeenCalled();
    expect(buttons().map((button) => button.textContent)).toEqual(['Erase']);
    expect(document.activeElement).toBe(first);
    expect(said()).toBe('');
  });

  it('takes an Enter that is held for one press', () => {
    const enter = (repeat: boolean) => {
      const event = new KeyboardEvent('keydown', { key: 'Enter', repeat, bubbles: true, cancelable: true });
      first?.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect([enter(false), enter(true)]).toEqual([false, true]);
  });
});
