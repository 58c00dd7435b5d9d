// The content script of the stage: the presenter in a real content script's world, driven from the test.
import de from '../../../public/_locales/de/messages.json';
import en from '../../../public/_locales/en/messages.json';
import es from '../../../public/_locales/es/messages.json';
import fr from '../../../public/_locales/fr/messages.json';
import pt from '../../../public/_locales/pt/messages.json';
import type { Comment } from '../../../src/core/comment';
import type { Verdict } from '../../../src/core/verdict';
import { createPresenter, type PresentOptions } from '../../../src/present';

const parameters = new URLSearchParams(location.search);
const language = parameters.get('lang') ?? 'en';
const messages: Record<string, Record<string, { message: string }>> = { de, en, es, fr, pt };

function say(key: string, ...subs: string[]): string {
  if (key === '@@ui_locale') return language;
  const words = messages[language]?.[key]?.message ?? `?${key}`;
  return words.replace(/\$(\d)/g, (_, n) => subs[Number(n) - 1] ?? '');
}

// Keeps the closed roots in this world, so that a test can find and press what a reader sees.
const roots: ShadowRoot[] = [];
const attach = Element.prototype.attachShadow;
Element.prototype.attachShadow = function (init) {
  // A checker of accessibility in the page has to see into them.
  const root = attach.call(this, parameters.has('open') ? { ...init, mode: 'open' } : init);
  roots.push(root);
  return root;
};

const log: string[] = [];
const presenter = createPresenter(document, {
  text: say,
  direction: parameters.get('dir') === 'rtl' ? 'rtl' : 'ltr',
  explain: async (comment) => ({
    scores: [0.93, 0.21, 0.04, 0.91, 0.02, 0.01, 0.34],
    limits: new Array<number>(7).fill(0.62),
    listed: null,
    spans: [...comment.text.matchAll(/blithering|dunderhead\w*/g)].map((match, i) => ({
      start: match.index,
      end: match.index + match[0].length,
      weight: 1 - i / 4,
    })),
  }),
  correct: async (comment, what) => void log.push(`${what} ${comment.author}`),
  changed: () => log.push('changed'),
});

const comments = new Map<string, Comment>();

function commentOf(id: string): Comment {
  const element = document.querySelector<HTMLElement>(`[data-c="${id}"]`);
  if (!element) throw new Error(`no comment ${id}`);
  const body = element.matches('[data-b]') ? element : element.querySelector<HTMLElement>('[data-b]');
  if (!body) throw new Error(`no body in ${id}`);
  const known = comments.get(id);
  if (known?.body === body) return known;
  const comment = { element, body, text: body.textContent ?? '', author: `author-${id}`, platform: 'stage' };
  comments.set(id, comment);
  return comment;
}

interface Asked {
  readonly ids?: readonly string[];
  readonly verdict?: Partial<Verdict>;
  readonly options?: Partial<PresentOptions>;
}

/** Everything that a test can ask for, by name. */
const calls: Record<string, (asked: Asked) => unknown> = {
  present({ ids = [], verdict, options }) {
    for (const id of ids) {
      presenter.present(
        commentOf(id),
        { fold: true, label: 'insult', score: 0.91, because: 'score', foldsUpTo: 70, ...verdict },
        { action: 'fold', replies: 'keep', softBlur: false, cover: true, ...options },
      );
    }
  },
  cover: ({ ids = [] }) => ids.forEach((id) => void presenter.cover(commentOf(id))),
  uncover: ({ ids = [] }) => ids.forEach((id) => void presenter.uncover(commentOf(id))),
  forget: ({ ids = [] }) => ids.forEach((id) => void presenter.forget(commentOf(id))),
  restoreAll: () => presenter.restoreAll(),
  next: () => presenter.next(),
  previous: () => presenter.previous(),
  showAll: () => presenter.showAll(),
  foldAll: () => presenter.foldAll(),
  log: () => log.splice(0),
  /** All texts in our shadow roots that stand in the page, and whether our styles reached them. */
  bars: () =>
    roots
      .filter((root) => root.host.isConnected)
      .map((root) => {
        const line = root.querySelector('.line');
        const box = root.host.getBoundingClientRect();
        const toggle = root.querySelector<HTMLElement>('.toggle');
        const leftOf = (element: Element | null) => element?.getBoundingClientRect().left ?? Number.NaN;
        return {
          text: line?.querySelector('.label')?.textContent ?? '',
          kind: root.querySelector<HTMLElement>('.root')?.dataset.kind,
          scheme: root.querySelector<HTMLElement>('.root')?.dataset.scheme,
          room: root.querySelector<HTMLElement>('.room')?.dataset.room,
          flex: line ? getComputedStyle(line).display : '',
          box: { left: box.left, top: box.top, width: box.width, height: box.height },
          overflow: line ? line.scrollWidth - line.clientWidth : 0,
          height: line?.clientHeight ?? 0,
          said: root.querySelector('.label')?.getBoundingClientRect().width ?? 0,
          sign: leftOf(root.querySelector('.sign')) - leftOf(line),
          toggleIsWhole: !toggle || toggle.scrollWidth <= toggle.clientWidth,
        };
      }),
  /** Where the controls are, by what they say. */
  controls: () =>
    roots
      .filter((root) => root.host.isConnected)
      .flatMap((root) => [...root.querySelectorAll<HTMLElement>('button')])
      .map((button) => {
        const { left, top, width, height } = button.getBoundingClientRect();
        return { name: button.ariaLabel ?? button.textContent, left, top, width, height };
      })
      .filter(({ width }) => width > 0),
  /** What has the focus, into our roots. */
  focused() {
    const root = roots.find((one) => one.activeElement);
    const at = root?.activeElement ?? document.activeElement;
    return { name: at?.ariaLabel ?? at?.textContent?.slice(0, 60) ?? '', ours: !!root, tag: at?.tagName };
  },
  panels: () =>
    roots.flatMap((root) => [...root.querySelectorAll('.panel')].map((panel) => panel.textContent ?? '')),
  /** Where the panels are, and whether all of one, corner to corner, lies above everything else. */
  panelSpots: () =>
    roots.flatMap((root) =>
      [...root.querySelectorAll('.panel')].map((panel) => {
        const { left, top, right, bottom } = panel.getBoundingClientRect();
        const seen = [top + 12, (top + bottom) / 2, bottom - 12].every((y) =>
          [left + 12, right - 12].every((x) => panel.contains(root.elementFromPoint(x, y))),
        );
        return { top, seen };
      }),
    ),
  /** In how many pieces each of our hosts is drawn. */
  pieces: () =>
    roots.filter((root) => root.host.isConnected).map((root) => root.host.getClientRects().length),
  isOurs: () => roots.filter((root) => root.host.isConnected).every((root) => presenter.isOurs(root.host)),
};

addEventListener('message', (event: MessageEvent) => {
  const { stage, call, asked } = event.data ?? {};
  if (stage === undefined) return;
  const answer = (result: unknown) => postMessage({ answered: stage, ...(result as object) }, '*');
  try {
    const value = calls[call]?.(asked ?? {});
    // After the presenter's own batch.
    setTimeout(() => answer({ value: value ?? null }));
  } catch (error) {
    answer({ error: String(error) });
  }
});
