// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ACTIONS, type Action } from '../../../src/core/settings';
import { createPresenter, PRESENT_KEYS } from '../../../src/present';
import { CLEAR, commentAt, FOLD, OPTIONS, settled } from './stand';

const PAGE = `<style>#d { color: rgb(1, 2, 3) }</style><ol><li id="a" class="c"><b>who</b><div class="body">rude <i>words</i></div></li>
  <li id="b" class="c"><b>who</b><div class="body" style="color:red">ruder words</div></li>
  <li id="d" class="c">bare <i>words</i></li>
  <li id="c" class="c"><b>who</b><div class="body">calm words</div></li></ol>
  <div class="note" style="display: none !important">a note that the page hides</div>`;

const roots = new Map<Element, ShadowRoot>();
const attach = Element.prototype.attachShadow;

beforeEach(() => {
  document.body.innerHTML = PAGE;
  roots.clear();
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    const root = attach.call(this, init);
    roots.set(this, root);
    return root;
  });
  // A script that was ended observes nothing.
  vi.spyOn(MutationObserver.prototype, 'observe').mockImplementation(() => {});
});
afterEach(() => vi.restoreAllMocks());

/** Nodes of any script of ours that stand in the page. */
const bars = () => [...roots.keys()].filter((host) => host.isConnected);

function script() {
  return createPresenter(document, {
    text: (key) => (PRESENT_KEYS as Record<string, string>)[key] ?? key,
    direction: 'ltr',
    explain: async () => ({ spans: null }) as never,
    correct: async () => {},
    changed: () => {},
    rootOf: (element) => roots.get(element) ?? null,
  });
}

async function foldAll(presenter: ReturnType<typeof script>, action: Action) {
  for (const id of ['a', 'b', 'd']) presenter.present(commentAt(`#${id}`), FOLD, { ...OPTIONS, action });
  presenter.present(commentAt('#c'), CLEAR, { ...OPTIONS, action });
  await settled();
}

describe('what a script left that was ended at once', () => {
  it.each(ACTIONS)('is gone when the next one comes, where it had set comments to "%s"', async (action) => {
    const before = document.body.innerHTML;
    await foldAll(script(), action);
    expect(document.body.innerHTML).not.toBe(before);
    script();
    const bodies = [...document.querySelectorAll<HTMLElement>('.c, .body')];
    expect(bodies.map(({ style }) => style.display + style.visibility + style.opacity)).toEqual(
      bodies.map(() => ''),
    );
    expect(bars()).toHaveLength(0);
    expect(document.querySelector<HTMLElement>('.body[style]')?.style.color).toBe('red');
    expect(document.querySelectorAll('#d[style], #d [style]')).toHaveLength(0);
    expect(document.querySelector<HTMLElement>('.note')?.style.display).toBe('none');
    expect(document.body.textContent).toContain('ruder words');
  });

  it('does not stand in the way of the next one', async () => {
    await foldAll(script(), 'fold');
    const next = script();
    await foldAll(next, 'fold');
    expect(bars()).toHaveLength(3);
    next.restoreAll();
    expect(bars()).toHaveLength(0);
  });

  it.each(['thread', 'indent'] as const)(
    'is gone from replies beside the comment too ("%s")',
    async (replies) => {
      document.body.innerHTML = `<ol><li><article id="a"><div class="body">rude words</div></article>
      <ol><li id="b"><div class="body">a reply</div></li></ol></li></ol>`;
      const before = document.body.innerHTML;
      const first = script();
      const { element: parent } = commentAt('#a');
      first.present(commentAt('#a'), FOLD, { ...OPTIONS, replies });
      first.present(commentAt('#b', { parent }), CLEAR, { ...OPTIONS, replies });
      await settled();
      expect(document.querySelector('#b')?.hasAttribute('style')).toBe(true);
      script();
      expect(document.body.innerHTML).toBe(before);
    },
  );

  it('is gone from shadow roots of the page, and of those that stand in them', async () => {
    document.body.innerHTML = '<x-page>words of the page</x-page>';
    const page = document.querySelector('x-page')?.attachShadow({ mode: 'closed' }) as ShadowRoot;
    page.innerHTML = '<section><div></div></section>';
    const thread = page.querySelector('div')?.attachShadow({ mode: 'closed' }) as ShadowRoot;
    thread.innerHTML = '<div class="body">rude words</div><p style="display: none !important">hers</p>';
    const before = thread.innerHTML;
    const body = thread.querySelector('.body') as HTMLElement;
    script().present({ element: body, body, text: 'rude words', platform: 'test' }, FOLD, OPTIONS);
    await settled();
    expect(thread.innerHTML).not.toBe(before);
    script();
    expect(thread.innerHTML).toBe(before);
  });

  it('is no widget of the page or of another extension, whatever stands in its shadow root', () => {
    const chat = '<div style="position: fixed; display: block !important;"></div>';
    document.body.innerHTML = `<p style="display: none !important;">hers</p>${chat}<div></div>`;
    const before = document.body.innerHTML;
    for (const host of document.querySelectorAll('div'))
      host.attachShadow({ mode: 'open' }).innerHTML = '<div class="root">Ask us anything</div>';
    script();
    expect(document.body.innerHTML).toBe(before);
  });

  it('is not looked for in empty elements of the page', () => {
    document.body.innerHTML = '<p style="display: none !important">hers</p><div></div>';
    const before = document.body.innerHTML;
    script();
    expect(document.body.innerHTML).toBe(before);
  });
});
