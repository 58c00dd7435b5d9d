// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ACTIONS, type Action } from '../../../src/core/settings';
import { createPresenter, PRESENT_KEYS } from '../../../src/present';
import { CLEAR, commentAt, FOLD, OPTIONS, settled } from './stand';

const PAGE = `<ol><li id="a" class="c"><b>who</b><div class="body">rude <i>words</i></div></li>
  <li id="b" class="c"><b>who</b><div class="body" style="color:red">ruder words</div></li>
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
  for (const id of ['a', 'b']) presenter.present(commentAt(`#${id}`), FOLD, { ...OPTIONS, action });
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
    expect(document.querySelector<HTMLElement>('.note')?.style.display).toBe('none');
    expect(document.body.textContent).toContain('ruder words');
  });

  it('does not stand in the way of the next one', async () => {
    await foldAll(script(), 'fold');
    const next = script();
    await foldAll(next, 'fold');
    expect(bars()).toHaveLength(2);
    next.restoreAll();
    expect(bars()).toHaveLength(0);
  });

  it('is not looked for in empty elements of the page', () => {
    document.body.innerHTML = '<p style="display: none !important">hers</p><div></div>';
    const before = document.body.innerHTML;
    script();
    expect(document.body.innerHTML).toBe(before);
  });
});
