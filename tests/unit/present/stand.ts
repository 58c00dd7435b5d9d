import { vi } from 'vitest';
import type { Comment } from '../../../src/core/comment';
import type { Verdict } from '../../../src/core/verdict';
import {
  createPresenter,
  type Explanation,
  PRESENT_KEYS,
  type Presenter,
  type PresenterHooks,
  type PresentOptions,
} from '../../../src/present';

/** A presenter on the test's document, with its closed roots open to the test. */
export interface Stand {
  readonly presenter: Presenter;
  readonly hooks: { [K in 'explain' | 'correct' | 'changed']: ReturnType<typeof vi.fn> };
  /** Our roots that stand in the page now. */
  roots(): HTMLElement[];
  button(name: string, at?: number): HTMLButtonElement;
}

/** What "Why" is told, with these differences. */
export function explanation(over: Partial<Explanation>): Explanation {
  const limits = new Array<number>(7).fill(0.62);
  return { scores: [0.9, 0, 0, 0.8, 0, 0, 0], limits, listed: null, spans: [], ...over };
}

const attach = Element.prototype.attachShadow;
const activeElement = Object.getOwnPropertyDescriptor(ShadowRoot.prototype, 'activeElement')?.get;
const texts: Record<string, string> = { ...PRESENT_KEYS, '@@ui_locale': 'en_US' };

/** That of happy-dom throws while the focus is in another shadow root. */
function activeIn(this: ShadowRoot): Element | null {
  try {
    return activeElement?.call(this) ?? null;
  } catch {
    return null;
  }
}

export function stand(overrides: Partial<PresenterHooks> = {}): Stand {
  const all: ShadowRoot[] = [];
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    const root = attach.call(this, init);
    all.push(root);
    return root;
  });
  vi.spyOn(ShadowRoot.prototype, 'activeElement', 'get').mockImplementation(activeIn);
  const hooks = {
    explain: vi.fn(async () => explanation({})),
    correct: vi.fn(async () => {}),
    changed: vi.fn(),
  };
  const presenter = createPresenter(document, {
    text: (key, ...subs) => (texts[key] ?? key).replace(/\$(\d)/g, (_, n) => subs[Number(n) - 1] ?? ''),
    direction: 'ltr',
    ...hooks,
    ...overrides,
  });
  const roots = () =>
    all
      .filter((root) => root.host.isConnected)
      .map((root) => root.querySelector<HTMLElement>('.root'))
      .filter((root): root is HTMLElement => root !== null);
  return {
    presenter,
    hooks,
    roots,
    button(name, at = 0) {
      const buttons = roots().flatMap((root) => [...root.querySelectorAll('button')]);
      const found = buttons.filter((one) => (one.getAttribute('aria-label') ?? one.textContent) === name)[at];
      if (!found)
        throw new Error(`No button "${name}" among ${buttons.map((one) => one.textContent).join()}`);
      return found;
    },
  };
}

export const FOLD: Verdict = { fold: true, label: 'insult', score: 0.9, because: 'score', foldsUpTo: 80 };
export const CLEAR: Verdict = { fold: false, label: 'insult', score: 0.1, because: 'score', foldsUpTo: 10 };
export const JUDGING: Verdict = {
  fold: false,
  label: null,
  score: Number.NaN,
  because: 'judging',
  foldsUpTo: -1,
};
export const OPTIONS: PresentOptions = { action: 'fold', replies: 'keep', softBlur: false, cover: true };

/** The comment at `selector`; its body is what `.body` marks in it, or the element itself. */
export function commentAt(selector: string, more: Partial<Comment> = {}): Comment {
  const element = document.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`Nothing at ${selector}.`);
  const body = element.querySelector<HTMLElement>(':scope > .body') ?? element;
  return { element, body, text: body.textContent ?? '', platform: 'test', ...more };
}

/** Presents the comments whose elements have these ids, of one letter each, and waits for it. */
export function presentAll(
  { presenter }: Stand,
  ids: string,
  verdict = FOLD,
  options: Partial<PresentOptions> = {},
): Promise<void> {
  for (const id of ids) presenter.present(commentAt(`#${id}`), verdict, { ...OPTIONS, ...options });
  return settled();
}

/** After the presenter's batch. */
export async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
}
