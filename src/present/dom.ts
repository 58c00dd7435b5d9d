import { watchRoom } from './room';

/** Makes an element of ours with its class, attributes and children. Texts become text nodes, never markup. */
export function make<K extends keyof HTMLElementTagNameMap>(
  document: Document,
  tag: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** A button that calls `act`. */
export function makeButton(
  document: Document,
  kind: string,
  name: string,
  act: () => void,
): HTMLButtonElement {
  const button = make(document, 'button', { type: 'button', class: kind }, name);
  button.addEventListener('click', act);
  return button;
}

const SVG = 'http://www.w3.org/2000/svg';

/** A drawing of 16 by 16, hidden from screen readers. */
export function makeSign(document: Document, kind: string, path: string): SVGSVGElement {
  const sign = document.createElementNS(SVG, 'svg');
  sign.setAttribute('class', kind);
  sign.setAttribute('viewBox', '0 0 16 16');
  sign.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS(SVG, 'path');
  line.setAttribute('d', path);
  sign.append(line);
  return sign;
}

/** A button with a name and a sign: the style sheet shows the sign where there is no room for the name. */
export function makeNamed(
  document: Document,
  kind: string,
  name: string,
  sign: string,
  act: () => void,
): HTMLButtonElement {
  const button = makeButton(document, kind, '', act);
  button.title = name;
  button.append(make(document, 'span', { class: 'name' }, name), makeSign(document, 'ask', sign));
  return button;
}

/** The line of a bar: what it says, and its controls; in the room that decides what of it is shown. */
export function makeLine(document: Document, lead: readonly Node[], controls: readonly Node[]): HTMLElement {
  const line = make(
    document,
    'div',
    { class: 'line' },
    make(document, 'span', { class: 'lead' }, ...lead),
    make(document, 'span', { class: 'controls' }, ...controls),
  );
  const room = make(document, 'div', { class: 'room' }, line);
  watchRoom(room);
  return room;
}
