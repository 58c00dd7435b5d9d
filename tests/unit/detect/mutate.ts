/* Breaks a page the way sites, extensions and damaged caches do, the same every time for the same seed. */

/** Numbers from 0 to 1, the same for the same seed (mulberry32, by Tommy Ettinger, public domain). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

type Change = (element: Element, random: () => number) => void;

const ODD_TEXTS = [
  '\ud83d lone \udc00 surrogates',
  '\u202eright to left\u202c and \u2067back\u2069',
  'x'.repeat(100_000),
  '\u0000\u200b\ufeff',
  'a\u0301'.repeat(2000),
];

function nest(element: Element, depth: number): void {
  let inner = element.ownerDocument.createElement('div');
  const outer = inner;
  for (let i = 0; i < depth; i++) inner = inner.appendChild(element.ownerDocument.createElement('div'));
  inner.textContent = 'At the bottom of it all, 3 hours ago.';
  element.append(outer);
}

const CHANGES: Readonly<Record<string, Change>> = {
  remove: (element) => element.remove(),
  repeat: (element) => element.after(element.cloneNode(true)),
  move: (element) => element.parentElement?.prepend(element),
  unwrap: (element) => element.replaceWith(...element.childNodes),
  wrap: (element) => {
    const around = element.ownerDocument.createElement('div');
    element.replaceWith(around);
    around.append(element);
  },
  unname: (element) => element.removeAttribute('class'),
  rename: (element, random) => element.setAttribute('class', `c${Math.floor(random() * 9)} comment author`),
  unnumber: (element) => element.removeAttribute('id'),
  empty: (element) => element.replaceChildren(),
  'say something odd': (element, random) =>
    element.prepend(ODD_TEXTS[Math.floor(random() * ODD_TEXTS.length)] as string),
  'link to nowhere': (element) => element.setAttribute('href', 'http://[::1'),
};

/** Names of all changes but the last. */
export const CHANGE_NAMES = Object.keys(CHANGES);

/**
 * Makes `count` changes in a document's body, and at last nests `depth` elements somewhere.
 * @returns what was done, to tell what went wrong.
 */
export function mutate(document: Document, random: () => number, count: number, depth: number): string[] {
  const made: string[] = [];
  const any = () => {
    const elements = document.body.querySelectorAll('*');
    return elements[Math.floor(random() * elements.length)];
  };
  for (let i = 0; i < count; i++) {
    const element = any();
    if (!element) break;
    const name = CHANGE_NAMES[Math.floor(random() * CHANGE_NAMES.length)] as string;
    made.push(`${name} <${element.localName}>`);
    CHANGES[name]?.(element, random);
  }
  const bottom = any();
  if (bottom && depth > 0) nest(bottom, depth);
  return made;
}
