import { PICK_STYLE } from './pick-style';

/*
 * "Comments not found here?": the reader points at one comment, sees what would be taken for its likes, outlined,
 * with a count, and keeps it or picks another. Nothing of the page is changed: everything stands in one host element.
 */

export interface PickHooks {
  text(key: string, ...subs: string[]): string;
  readonly direction: 'ltr' | 'rtl';
  /** The comments that would be found if this element were in one; empty where nothing like it is repeated. */
  likesOf(clicked: Element): readonly Element[];
  /** The reader agreed. Rejects with one sentence where it could not be kept. */
  keep(clicked: Element): Promise<void>;
}

/** Most outlines drawn; a longer thread is counted whole all the same. */
const MOST_BOXES = 300;
/** A link or button of the page must not act while the reader points at it. */
const HELD_BACK = ['mousedown', 'mouseup', 'pointerdown', 'pointerup', 'touchstart', 'touchend'];

/** Lets the reader pick a comment; ends with a kept one, Cancel, Escape or `signal`. */
export function openPickOverlay(document: Document, hooks: PickHooks, signal: AbortSignal): void {
  new PickOverlay(document, hooks, signal).ask();
}

class PickOverlay {
  readonly #ended = new AbortController();
  readonly #until: AbortSignal;
  readonly #host: HTMLElement;
  readonly #boxes: HTMLElement;
  readonly #panel: HTMLElement;
  #likes: readonly Element[] = [];

  constructor(
    readonly document: Document,
    readonly hooks: PickHooks,
    signal: AbortSignal,
  ) {
    this.#until = AbortSignal.any([this.#ended.signal, signal]);
    this.#host = document.createElement('div');
    const style = document.createElement('style');
    style.textContent = PICK_STYLE;
    this.#boxes = document.createElement('div');
    this.#panel = document.createElement('div');
    this.#panel.className = 'panel';
    this.#panel.dir = hooks.direction;
    this.#panel.setAttribute('role', 'dialog');
    this.#host.attachShadow({ mode: 'closed' }).append(style, this.#boxes, this.#panel);
    document.documentElement.append(this.#host);
    this.#until.addEventListener('abort', () => this.#host.remove(), { once: true });
    this.#listen();
  }

  /** Asks for a comment, from the beginning. */
  ask(): void {
    this.#outline([], 'like');
    this.#say('pick_ask', [], this.#cancel());
  }

  #choose(clicked: Element): void {
    const likes = this.hooks.likesOf(clicked);
    this.#outline(likes, 'like');
    if (likes.length === 0) {
      this.#say('pick_none', [], this.#cancel());
      return;
    }
    const keep = () =>
      this.hooks.keep(clicked).then(
        () => this.#ended.abort(),
        (error: Error) => this.#fail(error),
      );
    this.#say(
      'pick_found',
      [String(likes.length)],
      this.#button('pick_keep', () => void keep(), 'main'),
      this.#button('pick_again', () => this.ask()),
      this.#cancel(),
    );
    this.#panel.querySelector<HTMLElement>('button')?.focus();
  }

  #fail({ message }: Error): void {
    this.#panel.replaceChildren(this.#line(message), this.#cancel());
  }

  #outline(elements: readonly Element[], kind: 'like' | 'hover'): void {
    if (kind === 'like') this.#likes = elements;
    const { innerHeight = 0 } = this.document.defaultView ?? {};
    this.#boxes.replaceChildren();
    for (const element of elements.slice(0, MOST_BOXES)) {
      const { left, top, width, height } = element.getBoundingClientRect();
      if (width === 0 || top > innerHeight || top + height < 0) continue;
      const box = this.document.createElement('div');
      box.className = `box ${kind}`;
      box.style.cssText = `left:${left}px;top:${top}px;width:${width}px;height:${height}px`;
      this.#boxes.append(box);
    }
  }

  #say(key: string, subs: string[], ...buttons: HTMLElement[]): void {
    const line = this.#line(this.hooks.text(key, ...subs));
    this.#panel.setAttribute('aria-label', line.textContent ?? '');
    this.#panel.replaceChildren(line, ...buttons);
  }

  #line(words: string): HTMLElement {
    const line = this.document.createElement('p');
    line.textContent = words;
    line.setAttribute('role', 'status');
    return line;
  }

  #button(key: string, act: () => void, kind = ''): HTMLElement {
    const button = this.document.createElement('button');
    button.type = 'button';
    button.className = kind;
    button.textContent = this.hooks.text(key);
    button.addEventListener('click', act);
    return button;
  }

  #cancel(): HTMLElement {
    return this.#button('pick_cancel', () => this.#ended.abort());
  }

  #on(type: string, act: (event: Event) => void): void {
    const outside = (event: Event) => {
      if (!event.composedPath().includes(this.#host)) act(event);
    };
    this.document.addEventListener(type, outside, { signal: this.#until, capture: true, passive: false });
  }

  #listen(): void {
    const hold = (event: Event) => {
      event.preventDefault();
      event.stopPropagation();
    };
    for (const type of HELD_BACK) this.#on(type, hold);
    this.#on('mousemove', ({ target }) => {
      if (this.#likes.length === 0 && target instanceof Element) this.#outline([target], 'hover');
    });
    this.#on('click', (event) => {
      hold(event);
      const [target] = event.composedPath();
      if (target instanceof Element) this.#choose(target);
    });
    this.#on('scroll', () => this.#outline(this.#likes, 'like'));
    const closeOnEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      hold(event);
      this.#ended.abort();
    };
    this.document.addEventListener('keydown', closeOnEscape, { signal: this.#until, capture: true });
  }
}
