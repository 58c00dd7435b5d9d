// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Menu } from '../../../src/present/menu';

let button: HTMLButtonElement;
let root: ShadowRoot;
let menu: Menu;
const opened = () => root.querySelector<HTMLElement>('.menu');

/** Puts the button of the menu, 20 px wide and high, there in the window. */
function standsAt(left: number, top: number): void {
  button.getBoundingClientRect = () => new DOMRect(left, top, 20, 20);
}

beforeEach(() => {
  root = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'closed' });
  root.innerHTML = '<span><button></button></span>';
  button = root.querySelector('button') as HTMLButtonElement;
  standsAt(300, 100);
  const item = (name: string) => ({ name, act: () => undefined });
  menu = new Menu(button, () => [[item('one'), item('two')]]);
});
afterEach(() => {
  menu.close(false);
  vi.restoreAllMocks();
  document.body.innerHTML = '';
});

describe('an open menu', () => {
  const loseFocus = () =>
    root.activeElement?.dispatchEvent(
      new FocusEvent('focusout', { bubbles: true, composed: true, relatedTarget: null }),
    );

  beforeEach(() => menu.open());

  it('stays when something scrolls and its button does not move', () => {
    document.body.appendChild(document.createElement('div')).dispatchEvent(new Event('scroll'));
    window.dispatchEvent(new Event('scroll'));
    expect(opened()).not.toBeNull();
    expect(root.activeElement?.textContent).toBe('one');
  });

  it.each(['scroll', 'resize'])('gives the focus back to its button where a %s closes it', (type) => {
    standsAt(300, 40);
    window.dispatchEvent(new Event(type));
    expect(opened()).toBeNull();
    expect(root.activeElement).toBe(button);
  });

  it('stays when another window comes to the front, and not when the page loses the focus to nothing', () => {
    loseFocus();
    expect(opened()).not.toBeNull();
    (root.activeElement as HTMLElement).blur();
    expect(opened()).toBeNull();
  });

  it('closes when a frame loses the focus: the reader may be in the page around it', () => {
    vi.spyOn(window, 'parent', 'get').mockReturnValue({} as typeof window);
    loseFocus();
    expect(opened()).toBeNull();
  });
});

describe('the place of a menu', () => {
  /** A window of 800 by 600; the menu is 200 by 150. */
  function measures(root: number, body: number | null): void {
    const sizes = { offsetWidth: 200, offsetHeight: 150 };
    for (const [name, size] of Object.entries(sizes)) {
      vi.spyOn(HTMLElement.prototype, name as keyof typeof sizes, 'get').mockReturnValue(size);
    }
    vi.spyOn(document.documentElement, 'clientWidth', 'get').mockReturnValue(800);
    vi.spyOn(document.documentElement, 'clientHeight', 'get').mockReturnValue(root);
    vi.spyOn(document.body, 'clientHeight', 'get').mockReturnValue(body ?? root);
    vi.spyOn(window, 'innerHeight', 'get').mockReturnValue(600);
    const scrolls = root === 600 ? document.documentElement : body && document.body;
    vi.spyOn(document, 'scrollingElement', 'get').mockReturnValue(scrolls || null);
  }
  const top = () => opened()?.style.top;

  it.each([
    ['in standards mode', 600, 5000],
    ['in quirks mode, where the root is as high as the document', 5000, 600],
    ['in quirks mode with a body that scrolls by itself', 5000, null],
  ])('is within the window: %s', (_, rootHeight, bodyHeight) => {
    measures(rootHeight, bodyHeight);
    standsAt(300, 100);
    menu.open();
    expect(top()).toBe('124px');
    menu.close(false);
    standsAt(300, 560);
    menu.open();
    expect(top()).toBe('406px');
  });

  it('is within a window that is too low for it above the button and below', () => {
    measures(200, 200);
    standsAt(300, 100);
    menu.open();
    expect(top()).toBe('42px');
  });
});
