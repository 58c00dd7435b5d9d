import { parseSync, Visitor } from 'vite';
import { describe, expect, it } from 'vitest';
import { type Source, sourcesUnder } from '../../structure/source.ts';

/* What runs in pages must not speak to them, nor write where they can read. */

/** Rooms whose code runs in pages of the web. `platform` does too, in part; its storage is the extension's own. */
const IN_PAGES = ['content', 'detect', 'decide', 'present', 'core'];
const inPages = sourcesUnder('src').filter(({ path }) => IN_PAGES.includes(path.split('/')[1] ?? ''));

/** Ways for a script to be heard, or to leave something that can be read. */
const GLOBALS = [
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'caches',
  'BroadcastChannel',
  'fetch',
  'WebSocket',
];
const MEMBERS = [
  ...['dispatchEvent', 'postMessage', 'sendBeacon', 'cookie', 'wrappedJSObject', 'dataset', 'openDatabase'],
  ...['localStorage', 'sessionStorage', 'indexedDB'],
];
const MADE = [
  'XMLHttpRequest',
  'CustomEvent',
  'Event',
  'MessageChannel',
  'BroadcastChannel',
  'WebSocket',
  'EventSource',
];

function traces({ path, program }: Pick<Source, 'path' | 'program'>): string[] {
  const found: string[] = [];
  new Visitor({
    MemberExpression({ object, property, computed }) {
      if (object.type === 'Identifier' && GLOBALS.includes(object.name)) found.push(object.name);
      if (!computed && property.type === 'Identifier' && MEMBERS.includes(property.name))
        found.push(property.name);
    },
    CallExpression({ callee, arguments: given }) {
      if (callee.type === 'Identifier' && GLOBALS.includes(callee.name)) found.push(callee.name);
      const [first] = given;
      const named = first?.type === 'Literal' ? String(first.value) : '';
      if (callee.type === 'MemberExpression' && callee.property.type === 'Identifier') {
        if (callee.property.name === 'setAttribute' && /^data-/.test(named)) found.push(named);
      }
    },
    NewExpression({ callee }) {
      if (callee.type === 'Identifier' && MADE.includes(callee.name)) found.push(`new ${callee.name}`);
    },
  }).visit(program);
  return found.map((what) => `${path}: ${what}`);
}

describe('what runs in pages', () => {
  it('sends the page no event or message, asks no network, and writes into nothing that a page can read', () => {
    expect([...new Set(inPages.flatMap(traces))]).toEqual(ALLOWED);
    expect(inPages.length).toBeGreaterThan(50);
  });

  it('is seen where it would', () => {
    const text = `document.dispatchEvent(new CustomEvent('x')); window.postMessage(1); fetch('/'); localStorage.x = 1;
      element.dataset.score = 1; element.setAttribute('data-score', 1);`;
    const { program } = parseSync('x.ts', text);
    expect(traces({ path: 'x', program })).toHaveLength(7);
  });
});

/** What looks like a trace and is none: the insides of closed shadow roots, into which no page can look. */
const ALLOWED = ['bar', 'counter', 'room'].map((file) => `src/present/${file}.ts: dataset`);
