import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync, Visitor } from 'vite';
import { describe, expect, it } from 'vitest';
import { filesUnder } from '../tools/files.ts';
import { BROWSERS, manifestFor } from '../tools/manifest.ts';
import { ROOT } from '../tools/paths.ts';
import { resolveImport, type Source, sourcesUnder } from './structure/source.ts';

/* The plan of the house (CONTRIBUTING.md), held against every file. */

const sources = sourcesUnder('src');

/** The folder of `src/` a file lies in. */
function roomOf(path: string): string {
  return path.split('/')[1] ?? '';
}

describe('import rules', () => {
  const ui = ['core', 'platform', 'ui'];
  /** What the files of a room may import besides their own. */
  const MAY_IMPORT: Record<string, readonly string[]> = {
    core: [],
    detect: ['core'],
    score: ['core'],
    download: ['core'],
    decide: ['core'],
    present: ['core'],
    platform: ['core'],
    ui,
    popup: ui,
    options: [...ui, 'download'],
    welcome: ui,
    content: ['core', 'platform', 'detect', 'score', 'decide', 'present'],
    background: ['core', 'platform', 'detect', 'score', 'decide', 'present'],
    offscreen: ['core', 'platform', 'detect', 'score', 'decide', 'present'],
  };

  /** Packages that only some rooms may use; a package that is not here may be used by none. */
  const PACKAGES: Record<string, readonly string[]> = {
    valibot: ['core', 'score', 'download'],
    'webextension-polyfill': ['platform'],
    '@tensorflow/': ['score'],
    '@tensorflow-models/': ['score'],
    preact: ['ui', 'popup', 'options', 'welcome'],
    '@preact/': ['ui', 'popup', 'options', 'welcome'],
  };

  /** What `path` may not import of what it does. */
  function breaches({ path, imports }: Pick<Source, 'path' | 'imports'>): string[] {
    const room = roomOf(path);
    const allowed = [room, ...(MAY_IMPORT[room] ?? [])];
    return imports.flatMap((name) => {
      const target = resolveImport(path, name);
      const rooms = Object.entries(PACKAGES).find(([prefix]) => name.startsWith(prefix))?.[1] ?? [];
      const fine = target ? allowed.includes(roomOf(target)) : rooms.includes(room);
      return fine ? [] : [`${path} imports ${target ?? `the package ${name}`}`];
    });
  }

  it('hold in every file', () => {
    expect(sources.flatMap(breaches)).toEqual([]);
  });

  it('know every room', () => {
    const unknown = sources.map(({ path }) => path).filter((path) => !(roomOf(path) in MAY_IMPORT));
    expect(unknown).toEqual([]);
  });

  it('see a breach', () => {
    const path = 'src/detect/index.ts';
    expect(breaches({ path, imports: ['../core/comment', '../decide/index'] })).toEqual([
      `${path} imports src/decide/index.ts`,
    ]);
    expect(breaches({ path, imports: ['valibot'] })).toEqual([`${path} imports the package valibot`]);
  });
});

/** Names of globals that a file uses as objects: `chrome.x`, `globalThis.browser`. */
function globalsUsed(source: Source, names: readonly string[]): string[] {
  const found: string[] = [];
  new Visitor({
    MemberExpression({ object, property, computed }) {
      if (object.type !== 'Identifier') return;
      if (names.includes(object.name)) found.push(object.name);
      const global = ['globalThis', 'window', 'self'].includes(object.name);
      if (global && !computed && property.type === 'Identifier' && names.includes(property.name)) {
        found.push(property.name);
      }
    },
  }).visit(source.program);
  return found;
}

describe('browser.* and chrome.*', () => {
  const outside = sources.filter(({ path }) => roomOf(path) !== 'platform');

  it('are named only in src/platform', () => {
    const breaches = outside.filter((source) => globalsUsed(source, ['browser', 'chrome']).length > 0);
    expect(breaches.map(({ path }) => path)).toEqual([]);
  });

  it('are seen where they are', () => {
    const seen = sources.filter((source) => globalsUsed(source, ['browser', 'chrome']).length > 0);
    expect(seen.map(({ path }) => path)).toContain('src/platform/host.chrome.ts');
  });
});

describe('nothing is built from strings', () => {
  const FORBIDDEN = ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'dangerouslySetInnerHTML', 'srcdoc'];

  function stringsRun(source: Source): string[] {
    const found: string[] = [];
    new Visitor({
      MemberExpression({ property }) {
        if (property.type === 'Identifier' && FORBIDDEN.includes(property.name)) found.push(property.name);
      },
      JSXAttribute({ name }) {
        if (name.type === 'JSXIdentifier' && FORBIDDEN.includes(name.name)) found.push(name.name);
      },
      CallExpression({ callee }) {
        if (callee.type === 'Identifier' && ['eval', 'Function'].includes(callee.name))
          found.push(callee.name);
      },
      NewExpression({ callee }) {
        if (callee.type === 'Identifier' && callee.name === 'Function') found.push('new Function');
      },
    }).visit(source.program);
    return found.map((what) => `${source.path}: ${what}`);
  }

  it('in any file', () => {
    expect(sources.flatMap(stringsRun)).toEqual([]);
  });

  it('unseen', () => {
    const text = 'element.innerHTML = name; new Function(name); eval(name);';
    const { program } = parseSync('x.ts', text);
    expect(stringsRun({ path: 'x.ts', text, program, imports: [] })).toHaveLength(3);
  });
});

describe('every file', () => {
  /** Where the extension begins: scripts and pages of the build. */
  const ENTRIES = [
    'src/content/main.ts',
    'src/content/presenting.ts',
    'src/content/weighing.ts',
    'src/background/main.ts',
    'src/offscreen/main.ts',
    'src/score/worker.ts',
    'src/score/tfjs-toxicity/worker.ts',
    'src/popup/main.tsx',
    'src/options/main.tsx',
    'src/welcome/main.tsx',
    // Chosen at build time in the place of others.
    'src/platform/host.firefox.ts',
    'src/platform/browser.native.ts',
  ];

  it('in src is reached from an entry point or a tool', () => {
    const byPath = new Map([...sources, ...sourcesUnder('tools')].map((s) => [s.path, s]));
    const tools = [...byPath.keys()].filter((path) => path.startsWith('tools/'));
    const reached = new Set([...ENTRIES, ...tools]);
    for (const path of reached) {
      for (const name of byPath.get(path)?.imports ?? []) {
        const target = resolveImport(path, name);
        if (target) reached.add(target);
      }
    }
    const unreached = sources.map(({ path }) => path).filter((p) => !reached.has(p) && !p.endsWith('.d.ts'));
    expect(unreached).toEqual([]);
  });

  it('is named in kebab-case', () => {
    const all = [...sources, ...sourcesUnder('tools'), ...sourcesUnder('tests')].map(({ path }) => path);
    const odd = all.filter((path) => !/^[a-z0-9-]+(\.[a-z0-9-]+)*\.tsx?$/.test(path.split('/').at(-1) ?? ''));
    expect(odd).toEqual([]);
  });

  it('is short enough to be read at once', () => {
    const lengths = sources.map(({ path, text }) => ({ path, lines: text.split('\n').length }));
    const long = lengths.filter(({ lines }) => lines > 150).sort((a, b) => b.lines - a.lines);
    if (long.length > 0) {
      console.info(`Longer than 150 lines: ${long.map((f) => `${f.path} ${f.lines}`).join(', ')}`);
    }
    expect(long.filter(({ lines }) => lines > 350)).toEqual([]);
  });
});

describe('words of the views', () => {
  it('come from messages: no literal text stands in them', () => {
    const SPOKEN = ['title', 'alt', 'placeholder', 'aria-label', 'label'];
    const literals: string[] = [];
    for (const source of sources) {
      const note = (value: string) =>
        /\p{L}{2,}/u.test(value) && literals.push(`${source.path}: ${value.trim()}`);
      new Visitor({
        JSXText: ({ value }) => void note(value),
        JSXAttribute({ name, value }) {
          const spoken = name.type === 'JSXIdentifier' && SPOKEN.includes(name.name);
          if (spoken && value?.type === 'Literal' && typeof value.value === 'string') note(value.value);
        },
      }).visit(source.program);
    }
    expect(literals).toEqual([]);
  });
});

describe('marks between words', () => {
  const VIEWS = ['ui', 'popup', 'options', 'welcome'];

  /** Joins of texts that stand in the code: French sets a space before such a mark, and only messages know. */
  function joins({ program }: Pick<Source, 'program'>): string[] {
    const found: string[] = [];
    const note = (value: unknown) => void (/^[:;!?] /.test(String(value)) && found.push(String(value)));
    new Visitor({
      TemplateElement: ({ value }) => note(value.cooked),
      Literal: ({ value }) => note(value),
      JSXText: ({ value }) => note(value),
    }).visit(program);
    return found;
  }

  it('come from messages', () => {
    const views = sources.filter(({ path }) => VIEWS.includes(roomOf(path)));
    expect(views.flatMap((source) => joins(source).map((mark) => `${source.path}: ${mark}`))).toEqual([]);
  });

  it('are seen where they do not', () => {
    const { program } = parseSync('x.tsx', "`@{a}: @{b}`; a + '; ' + b;".replaceAll('@', '$'));
    expect(joins({ program })).toHaveLength(2);
  });
});

describe('manifest', () => {
  it('lets no page of the web see the extension', () => {
    for (const browser of BROWSERS) {
      expect(manifestFor(browser)).not.toHaveProperty('web_accessible_resources');
      expect(manifestFor(browser)).not.toHaveProperty('externally_connectable');
    }
  });

  it('allows no unsafe source of scripts but WebAssembly', () => {
    const policy = JSON.stringify(manifestFor('chrome').content_security_policy);
    expect(policy.match(/'(?:wasm-)?unsafe-[a-z-]+'/g)).toEqual(["'wasm-unsafe-eval'"]);
  });
});

describe('fixtures', () => {
  it('hold every demo page with its thread', () => {
    const data = filesUnder(join(ROOT, 'demo', 'data'));
    expect(data).toEqual(['embedded.json', 'endless.json', 'forum.json', 'news.json']);
    for (const file of data)
      expect(existsSync(join(ROOT, 'demo', file.replace('.json', '.html')))).toBe(true);
  });
});
