// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { CLEAR, commentAt, FOLD, OPTIONS, presentAll, type Stand, settled, stand } from './stand';

const PAGE = ['a', 'b', 'c', 'd']
  .map((id) => `<article id="${id}"><div class="body">words of ${id}</div></article>`)
  .join('');

let on: Stand;

beforeEach(async () => {
  document.body.innerHTML = `<section>${PAGE}</section>`;
  // Each comment and what stands in it is 100 px below the one before.
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const comment = this.closest('article');
    return new DOMRect(0, comment ? 100 * 'abcd'.indexOf(comment.id) : 0, 50, 50);
  });
  on = stand();
});
afterEach(() => {
  on.presenter.restoreAll();
  vi.restoreAllMocks();
});

const present = (ids: string, verdict = FOLD, options: Partial<typeof OPTIONS> = {}) =>
  presentAll(on, ids, verdict, options);

/** The control that has the focus, and whose bar it is in: none for a counter. */
function focused(): string | null {
  const root = on.roots().find((one) => (one.getRootNode() as ShadowRoot).activeElement);
  const shadow = root?.getRootNode() as ShadowRoot | undefined;
  const control = shadow?.activeElement;
  if (!control) return null;
  const name = control.getAttribute('aria-label') ?? control.textContent;
  return [name, shadow?.host.closest('article')?.id].filter(Boolean).join(' of ');
}

it('goes to the counter when the comment is hidden again', async () => {
  await present('bd', FOLD, { action: 'hide' });
  on.button('Show').focus();
  on.button('Show').click();
  await settled();
  expect(focused()).toBe('Hide again of b');
  on.button('Hide again').click();
  await settled();
  expect(focused()).toBe('Show');
});

it.each([
  ['the next one down the page', 'abd', 'b', 'Show of d'],
  ['the last one above, where none comes after', 'abd', 'd', 'Show of b'],
  ['nothing, where no other is left', 'b', 'b', null],
])('goes from a bar that goes away to %s', async (_, all, gone, to) => {
  await present(all);
  const more = on.button('More choices', all.indexOf(gone));
  more.focus();
  more.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
  on.button('This is not abusive').click();
  expect(focused()).toBe(`More choices of ${gone}`);
  await present(gone, CLEAR);
  expect(focused()).toBe(to);
});

it('passes over bars that go away in the same batch', async () => {
  await present('abcd');
  on.button('Why', 1).focus();
  await present('bc', CLEAR);
  expect(focused()).toBe('Show of d');
});

it('leaves no trace where the whole site is let be', async () => {
  const before = document.body.innerHTML;
  await present('abcd');
  on.button('More choices', 1).focus();
  on.presenter.restoreAll();
  await settled();
  expect(focused()).toBeNull();
  expect(document.body.innerHTML).toBe(before);
});

it('stays out of the bars for a reader with a mouse, whose space bar scrolls', async () => {
  await present('bd');
  const more = on.button('More choices');
  more.dispatchEvent(new Event('pointerdown', { bubbles: true }));
  more.focus();
  await present('b', CLEAR);
  expect(focused()).toBeNull();
});

it('is left where somebody else put it meanwhile', async () => {
  document.body.insertAdjacentHTML('beforeend', '<input>');
  const input = document.querySelector('input') as HTMLInputElement;
  await present('bd');
  on.button('Show').focus();
  on.presenter.present(commentAt('#b'), CLEAR, OPTIONS);
  // After the batch, which was asked for before.
  queueMicrotask(() => input.focus());
  await settled();
  expect(document.activeElement).toBe(input);
});

it('stays where it was when the page draws the text anew in the same comment', async () => {
  await present('bd');
  on.button('Show', 1).focus();
  const body = document.querySelector('#d > .body') as HTMLElement;
  const anew = Object.assign(document.createElement('div'), {
    className: 'body',
    textContent: body.textContent,
  });
  body.replaceWith(anew);
  await present('d');
  expect(anew.style.display).toBe('none');
  expect(focused()).toBe('Show of d');
});

it('does not go to another comment’s bar when the page draws this one anew', async () => {
  await present('bd');
  on.button('Show').focus();
  on.presenter.forget(commentAt('#b'));
  await present('b');
  expect(focused()).toBeNull();
});
