import { make, makeButton } from './dom';
import { spotBy } from './float';

export interface MenuItem {
  readonly name: string;
  readonly act: () => void;
}

/**
 * A menu of one button: arrow keys, Home, End, Escape; closes when the focus leaves it or its button moves.
 * It lies in the browser's top layer, so that no `overflow: hidden` of the page cuts it.
 */
export class Menu {
  readonly #button: HTMLButtonElement;
  readonly #groups: () => readonly (readonly MenuItem[])[];
  #open: { readonly menu: HTMLElement; readonly closing: AbortController } | null = null;

  /** @param groups what is in it when it opens, in groups with a line between them */
  constructor(button: HTMLButtonElement, groups: () => readonly (readonly MenuItem[])[]) {
    this.#button = button;
    this.#groups = groups;
    button.setAttribute('aria-haspopup', 'menu');
    button.setAttribute('aria-expanded', 'false');
    button.addEventListener('click', () => (this.#open ? this.close(true) : this.open()));
    // Pressing the button again closes: the focus must not leave the menu before that.
    button.addEventListener('mousedown', (event) => this.#open && event.preventDefault());
    button.addEventListener('keydown', (event) => {
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      event.preventDefault();
      this.open();
    });
  }

  open(): void {
    if (this.#open) return;
    const document = this.#button.ownerDocument;
    const menu = make(document, 'div', { class: 'menu', role: 'menu', popover: 'manual' });
    menu.setAttribute('aria-label', this.#button.getAttribute('aria-label') ?? '');
    for (const [at, group] of this.#groups().entries()) {
      if (at > 0) menu.append(make(document, 'hr', { role: 'separator' }));
      for (const item of group) menu.append(this.#itemButton(item));
    }
    const closing = new AbortController();
    this.#open = { menu, closing };
    this.#button.setAttribute('aria-expanded', 'true');
    this.#button.parentElement?.after(menu);
    menu.showPopover?.();
    const { left, top } = spotBy(menu, this.#button, 'end');
    menu.style.setProperty('left', `${left}px`);
    menu.style.setProperty('top', `${top}px`);
    this.#listen(menu, closing.signal);
    menu.querySelector('button')?.focus({ preventScroll: true });
  }

  /** @param focus whether the focus goes back to the button */
  close(focus: boolean): void {
    const open = this.#open;
    if (!open) return;
    this.#open = null;
    open.closing.abort();
    this.#button.setAttribute('aria-expanded', 'false');
    if (focus) this.#button.focus({ preventScroll: true });
    open.menu.remove();
  }

  #itemButton({ name, act }: MenuItem): HTMLElement {
    const button = makeButton(this.#button.ownerDocument, 'item', name, () => {
      this.close(true);
      act();
    });
    button.setAttribute('role', 'menuitem');
    button.tabIndex = -1;
    return button;
  }

  #listen(menu: HTMLElement, signal: AbortSignal): void {
    menu.addEventListener('keydown', (event) => this.#onKey(event, menu), { signal });
    // Not every browser gives a pressed button the focus; it must not leave the menu before the click.
    menu.addEventListener('mousedown', (event) => event.preventDefault(), { signal });
    menu.addEventListener(
      'focusout',
      (event) => {
        if (isLeft(menu, event.relatedTarget)) this.close(false);
      },
      { signal },
    );
    const view = menu.ownerDocument.defaultView;
    const before = this.#button.getBoundingClientRect();
    const onScroll = () => {
      const now = this.#button.getBoundingClientRect();
      // A chat that scrolls elsewhere in the page, or a reading position that is held, leaves the button in its place.
      if (Math.hypot(now.left - before.left, now.top - before.top) >= 1) this.close(holdsFocus(menu));
    };
    view?.addEventListener('scroll', onScroll, { signal, capture: true, passive: true });
    view?.addEventListener('resize', () => this.close(holdsFocus(menu)), { signal });
  }

  #onKey(event: KeyboardEvent, menu: HTMLElement): void {
    const items = [...menu.querySelectorAll('button')];
    const at = items.findIndex((item) => item.matches(':focus'));
    const target = {
      ArrowDown: items[(at + 1) % items.length],
      ArrowUp: items[(at - 1 + items.length) % items.length],
      Home: items[0],
      End: items.at(-1),
    }[event.key];
    if (target) {
      event.preventDefault();
      target.focus();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      this.close(true);
    } else if (event.key === 'Tab') {
      this.close(true);
    }
  }
}

/** Whether the focus went from `menu` to something else in the page. Another window in front is no reason to close. */
function isLeft(menu: HTMLElement, to: EventTarget | null): boolean {
  if (to instanceof Node) return !menu.contains(to);
  const view = menu.ownerDocument.defaultView;
  // Out of a frame, the reader may as well have gone to the page around it.
  return view?.parent !== view || !holdsFocus(menu);
}

/** Whether the focused element is in `menu`: a page keeps it for the time when its window is in front again. */
function holdsFocus(menu: HTMLElement): boolean {
  const root = menu.getRootNode();
  return root instanceof ShadowRoot && menu.contains(root.activeElement);
}
