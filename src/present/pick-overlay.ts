/*
 * "Comments not found here?": the reader points at one comment, sees what would be taken for its likes, outlined,
 * with a count, and keeps it or picks another. Nothing of the page is changed: everything stands in one host element.
 */

export interface PickHooks {
  text(key: string, ...subs: string[]): string;
  readonly direction: 'ltr' | 'rtl';
  /** The comments that would be found if this element were in one; empty where nothing like it is repeated. */
  likesOf(clicked: Element): readonly Element[];
  /** The reader agreed. */
  keep(clicked: Element): void;
}

const STYLE = `
:host { all: initial !important; position: fixed !important; inset: 0 !important; z-index: 2147483647 !important;
  pointer-events: none !important; display: block !important; }
.box { position: fixed; border: 2px solid #2f6f8f; border-radius: 4px; background: rgb(47 111 143 / .12); box-sizing: border-box; }
.box.hover { border-style: dashed; }
.panel { position: fixed; inset-block-end: 16px; inset-inline: 0; margin: auto; width: fit-content; max-width: min(92vw, 560px);
  pointer-events: auto; display: flex; flex-wrap: wrap; gap: 8px 12px; align-items: center; padding: 12px 16px; box-sizing: border-box;
  font: 15px/1.4 system-ui, sans-serif; color: #1d2730; background: #fff; border: 1px solid #b9c4cc; border-radius: 10px;
  box-shadow: 0 6px 24px rgb(0 0 0 / .25); }
p { margin: 0; flex: 1 1 200px; }
button { font: inherit; padding: 6px 14px; border-radius: 7px; border: 1px solid #8a98a3; background: none; color: inherit; cursor: pointer; }
button.main { background: #2f6f8f; border-color: #2f6f8f; color: #fff; }
button:focus-visible { outline: 2px solid #2f6f8f; outline-offset: 2px; }
@media (prefers-color-scheme: dark) {
  .panel { color: #e6ebef; background: #20282f; border-color: #4a5863; }
}`;

/** Most outlines drawn; a longer thread is counted whole all the same. */
const MOST_BOXES = 300;

/** Lets the reader pick a comment; ends with Keep, Cancel, Escape or `signal`. */
export function openPickOverlay(document: Document, hooks: PickHooks, signal: AbortSignal): void {
  const ended = new AbortController();
  const until = AbortSignal.any([ended.signal, signal]);
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = STYLE;
  const boxes = document.createElement('div');
  const panel = document.createElement('div');
  panel.className = 'panel';
  panel.dir = hooks.direction;
  panel.setAttribute('role', 'dialog');
  root.append(style, boxes, panel);
  document.documentElement.append(host);
  until.addEventListener('abort', () => host.remove(), { once: true });

  let chosen: Element | null = null;

  const outline = (elements: readonly Element[], kind: string) => {
    boxes.replaceChildren(
      ...elements.slice(0, MOST_BOXES).flatMap((element) => {
        const { left, top, width, height } = element.getBoundingClientRect();
        if (width === 0 || top > innerHeight || top + height < 0) return [];
        const box = document.createElement('div');
        box.className = `box ${kind}`;
        box.style.cssText = `left:${left}px;top:${top}px;width:${width}px;height:${height}px`;
        return [box];
      }),
    );
  };

  const say = (message: string, ...buttons: [string, () => void, boolean?][]) => {
    const line = document.createElement('p');
    line.textContent = message;
    line.setAttribute('role', 'status');
    panel.setAttribute('aria-label', message);
    panel.replaceChildren(
      line,
      ...buttons.map(([label, act, main]) => {
        const button = document.createElement('button');
        button.type = 'button';
        button.textContent = label;
        if (main) button.className = 'main';
        button.addEventListener('click', act);
        return button;
      }),
    );
  };

  const cancel = [hooks.text('pick_cancel'), () => ended.abort()] as [string, () => void];
  const ask = () => {
    chosen = null;
    boxes.replaceChildren();
    say(hooks.text('pick_ask'), cancel);
  };
  const choose = (element: Element) => {
    const likes = hooks.likesOf(element);
    if (likes.length === 0) {
      say(hooks.text('pick_none'), cancel);
      return;
    }
    chosen = element;
    outline(likes, 'like');
    const keep = () => {
      hooks.keep(element);
      ended.abort();
    };
    say(
      hooks.text('pick_found', String(likes.length)),
      [hooks.text('pick_keep'), keep, true],
      [hooks.text('pick_again'), ask],
      cancel,
    );
    panel.querySelector<HTMLElement>('button')?.focus();
  };

  const ours = (event: Event) => event.composedPath().includes(host);
  const on = <K extends keyof DocumentEventMap>(type: K, act: (event: DocumentEventMap[K]) => void) =>
    document.addEventListener(type, act, { signal: until, capture: true });
  on('mousemove', (event) => {
    if (!chosen && !ours(event) && event.target instanceof Element) outline([event.target], 'hover');
  });
  // Links and buttons of the page must not act while the reader points at them.
  for (const type of ['mousedown', 'mouseup', 'pointerdown', 'pointerup'] as const) {
    on(type, (event) => {
      if (ours(event)) return;
      event.preventDefault();
      event.stopPropagation();
    });
  }
  on('click', (event) => {
    if (ours(event)) return;
    event.preventDefault();
    event.stopPropagation();
    const target = event.composedPath()[0];
    if (target instanceof Element) choose(target);
  });
  on('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    ended.abort();
  });
  on('scroll', () => chosen && outline(hooks.likesOf(chosen), 'like'));
  ask();
}
