import { make, makeButton, makeLine, makeSign } from './dom';
import { makeHost, styleHost, wrapFor } from './host';
import { COVERED_EYE } from './signs';
import { themeAt } from './theme';
import { languageFrom, type Text } from './words';

/** "3 comments hidden · Show", once at the head of a thread. */
export class Counter {
  readonly host: HTMLElement;
  readonly #list: Element;
  readonly #root: HTMLElement;
  readonly #outermost: HTMLElement;
  readonly #label: HTMLElement;
  readonly #button: HTMLButtonElement;
  readonly #text: Text;

  constructor(list: Element, branch: Element, text: Text, direction: 'ltr' | 'rtl', show: () => void) {
    const document = list.ownerDocument;
    const { host, root } = makeHost(document);
    this.host = host;
    this.#list = list;
    this.#root = root;
    this.#text = text;
    this.#label = make(document, 'span', { class: 'label' });
    this.#button = makeButton(document, 'toggle', text('bar_show'), show);
    this.#button.setAttribute('aria-expanded', 'false');
    root.dir = direction;
    root.lang = languageFrom(text);
    root.className = 'root bar';
    root.dataset.kind = 'counter';
    root.setAttribute('role', 'group');
    root.append(makeLine(document, [makeSign(document, 'sign', COVERED_EYE), this.#label], [this.#button]));
    this.retheme();
    this.#outermost = this.#insert(list, branch);
    styleHost(host, { direction, 'margin-top': '8px', 'margin-bottom': '8px' });
  }

  say(count: number): void {
    const label = count === 1 ? this.#text('bar_hidden_one') : this.#text('bar_hidden_other', String(count));
    if (this.#label.textContent === label) return;
    this.#label.textContent = label;
    this.#root.setAttribute('aria-label', label);
  }

  /** Takes the colours of the page as they are now. */
  retheme(): void {
    const { scheme, solid } = themeAt(this.#list);
    this.#root.dataset.scheme = scheme;
    this.#root.toggleAttribute('data-solid', solid);
  }

  focus(): void {
    this.#button.focus({ preventScroll: true });
  }

  /** What it stands in. */
  get place(): Node | null {
    return this.#outermost.parentNode;
  }

  remove(): void {
    this.#outermost.remove();
  }

  /** Before the list, where that does not upset a row or grid; otherwise at its head. */
  #insert(list: Element, branch: Element): HTMLElement {
    const table = list.closest('table');
    const whole = table && /^T/.test(list.tagName) ? table : list;
    const parent = whole.parentElement;
    const outside =
      parent && whole.tagName !== 'BODY' && !/(?:flex|grid)$/.test(getComputedStyle(parent).display);
    const place: [Node, Node | null] = outside
      ? [parent, whole]
      : [list, branch.parentNode === list ? branch : list.firstChild];
    const node = wrapFor(place[0], this.host);
    place[0].insertBefore(node, place[1]);
    return node;
  }
}
