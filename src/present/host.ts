import { addStyles } from './style';

/** Nodes of ours in the page, so that the watcher passes over them. */
const ours = new WeakSet<Node>();

/** Whether `node` is one that present put into the page. */
export function isOurs(node: Node): boolean {
  return ours.has(node);
}

/** What of a reader's doings in our controls must not reach the page's own handlers. */
const KEPT_IN = [
  ...['click', 'dblclick', 'auxclick', 'contextmenu', 'mousedown', 'mouseup', 'pointerdown', 'pointerup'],
  ...['touchstart', 'touchend', 'keydown', 'keypress', 'keyup', 'beforetoggle', 'toggle'],
];

/**
 * Makes a host: an element without a name, closed to the page, that no style sheet of the page can touch.
 * @returns the host and the element in its shadow root that everything goes into.
 */
export function makeHost(document: Document): { host: HTMLElement; root: HTMLElement } {
  const host = document.createElement('div');
  ours.add(host);
  const shadow = host.attachShadow({ mode: 'closed' });
  addStyles(shadow);
  const root = document.createElement('div');
  root.className = 'root';
  shadow.append(root);
  for (const type of KEPT_IN) {
    root.addEventListener(type, (event) => {
      event.stopPropagation();
      // Inside a link, label or summary of the page a click would do that thing too.
      if (type === 'click') event.preventDefault();
    });
  }
  return { host, root };
}

const written = new WeakMap<HTMLElement, { wanted: string; text: string | null }>();

/** Whether nobody changed the style that `styleHost` gave. */
export function isStyled(host: HTMLElement): boolean {
  return written.get(host)?.text === host.getAttribute('style');
}

/** Styles the host itself; inline and important, which no rule of the page outweighs. */
export function styleHost(host: HTMLElement, style: Readonly<Record<string, string>>): void {
  const wanted = JSON.stringify(style);
  if (written.get(host)?.wanted === wanted && isStyled(host)) return;
  host.style.cssText = '';
  for (const [name, value] of Object.entries({ all: 'initial', display: 'block', ...style })) {
    host.style.setProperty(name, value, 'important');
  }
  written.set(host, { wanted, text: host.getAttribute('style') });
}

const WRAPPINGS: Readonly<Record<string, readonly string[]>> = {
  UL: ['li'],
  OL: ['li'],
  MENU: ['li'],
  DL: ['dd'],
  TR: ['td'],
  TBODY: ['tr', 'td'],
  THEAD: ['tr', 'td'],
  TFOOT: ['tr', 'td'],
  TABLE: ['tbody', 'tr', 'td'],
};

/** `host`, in the elements that it needs around it to stand in `parent`: a row of a table holds cells only. */
export function wrapFor(parent: Node, host: HTMLElement): HTMLElement {
  let outermost = host;
  for (const tag of [...(WRAPPINGS[parent.nodeName] ?? [])].reverse()) {
    const wrapper = host.ownerDocument.createElement(tag);
    ours.add(wrapper);
    styleWrapper(wrapper);
    if (wrapper instanceof HTMLTableCellElement) wrapper.colSpan = 100;
    wrapper.append(outermost);
    outermost = wrapper;
  }
  return outermost;
}

const DISPLAYS: Readonly<Record<string, string>> = {
  TD: 'table-cell',
  TR: 'table-row',
  TBODY: 'table-row-group',
};

function styleWrapper(wrapper: HTMLElement): void {
  styleHost(wrapper, { display: DISPLAYS[wrapper.tagName] ?? 'block' });
}
