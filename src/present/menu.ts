import { make, makeButton } from './dom';

export interface MenuItem {
  readonly name: string;
  readonly act: () => void;
}

/**
 * A menu of one button: arrow keys, Home, End, Escape; closes when the focus leaves it or the page scrolls.
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
    this.#place(menu);
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
        if (!(event.relatedTarget instanceof Node) || !menu.contains(event.relatedTarget)) this.close(false);
      },
      { signal },
    );
    const view = menu.ownerDocument.defaultView;
    view?.addEventListener('scroll', () => this.close(false), { signal, capture: true, passive: true });
    view?.addEventListener('resize', () => this.close(false), { signal });
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

  /** Below the button, or above it where there is no room; within the window. */
  #place(menu: HTMLElement): void {
    const button = this.#button.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = menu;
    const { clientWidth, clientHeight } = menu.ownerDocument.documentElement;
    const rtl = getComputedStyle(menu).direction === 'rtl';
    const left = rtl ? button.left : button.right - width;
    const below = button.bottom + 4;
    const top = below + height > clientHeight - 8 && button.top > height ? button.top - height - 4 : below;
    menu.style.setProperty('left', `${Math.max(8, Math.min(left, clientWidth - width - 8))}px`);
    menu.style.setProperty('top', `${Math.max(8, top)}px`);
  }
}
