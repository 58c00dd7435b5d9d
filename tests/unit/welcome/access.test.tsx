// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { say } from '../ui/words-of-the-house';

vi.mock('../../../src/platform/browser', () => ({
  browser: {
    i18n: { getMessage: say },
    permissions: { contains: async () => false, request: async () => true },
  },
}));

const { Access } = await import('../../../src/welcome/access');

describe('access that is given in the welcome', () => {
  afterEach(() => render(null, document.body));

  it('leaves the keyboard on what is next: the slider', async () => {
    function Page() {
      return (
        <>
          <Access />
          <input type="range" id="tolerance" />
        </>
      );
    }
    await act(() => render(<Page />, document.body));
    await vi.waitFor(() => expect(document.getElementById('allow')).not.toBeNull());
    document.getElementById('allow')?.focus();
    await act(async () => document.getElementById('allow')?.click());
    expect(document.body.textContent).toContain(say('welcome_access_given'));
    expect(document.activeElement?.id).toBe('tolerance');
  });
});
