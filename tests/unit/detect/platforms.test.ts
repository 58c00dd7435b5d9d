// @vitest-environment happy-dom
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { DetachedWindowAPI } from 'happy-dom';
import { afterEach, describe, expect, it } from 'vitest';
import { findComments } from '../../../src/detect';
import type { Adapter } from '../../../src/detect/adapter';
import { ADAPTERS } from '../../../src/detect/platforms';

/* What every platform owes: a file, a line in the list, valid data, and a page on which it finds all and only comments. */

// Vitest runs in the project's top folder; a module's own address is no file in this environment.
const ROOT = process.cwd();
const PAGES = join(ROOT, 'tests/pages');
const files = readdirSync(join(ROOT, 'src/detect/platforms'))
  .filter((file) => file !== 'index.ts')
  .map((file) => file.replace(/\.ts$/, ''))
  .sort();
const pages = readdirSync(PAGES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

/** What `expected.json` says of a page. */
interface Expected {
  url: string;
  comments: { text: string; author?: string }[];
  absent: string[];
}

declare global {
  interface Window {
    happyDOM: DetachedWindowAPI;
  }
}

function attachShadowRoots(root: Document | ShadowRoot): void {
  for (const template of root.querySelectorAll('template[shadowrootmode]')) {
    const shadow = template.parentElement?.attachShadow({ mode: 'open' });
    if (!shadow) continue;
    shadow.innerHTML = template.innerHTML;
    template.remove();
    attachShadowRoots(shadow);
  }
}

/** Shows a page, with its declarative shadow roots attached as a browser would. */
function show(html: string, url: string): void {
  window.happyDOM.setURL(url);
  window.happyDOM.settings.handleDisabledFileLoadingAsSuccess = true;
  document.documentElement.innerHTML = html;
  attachShadowRoots(document);
}

afterEach(() => {
  document.documentElement.innerHTML = '';
});

/** Every selector an adapter holds, with the field it stands in. */
function selectorsOf(adapter: Adapter): [field: string, selector: string][] {
  const { fingerprint, container, item, body, author, permalink, omit, quotes, skip, shadowHosts } = adapter;
  const fields = { fingerprint, container, item, body, author, permalink, omit, quotes, skip, shadowHosts };
  return Object.entries(fields).flatMap(([field, value]) =>
    [value ?? []]
      .flat()
      .filter((each) => typeof each === 'string')
      .map((each): [string, string] => [field, each]),
  );
}

describe('the list of platforms', () => {
  it('holds every file of the folder, sorted by id', () => {
    expect(ADAPTERS.map(({ id }) => id)).toEqual(files);
  });

  it('has a page for every platform, and no page without one', () => {
    expect(pages).toEqual(files);
    for (const id of pages)
      for (const name of ['page.html', 'expected.json'])
        expect(existsSync(join(PAGES, id, name)), `tests/pages/${id}/${name}`).toBe(true);
  });

  it('has a name of its own for every platform', () => {
    expect(new Set(ADAPTERS.map(({ name }) => name)).size).toBe(ADAPTERS.length);
  });

  it('stays light enough to be in every page', () => {
    expect(gzipSync(JSON.stringify(ADAPTERS)).length).toBeLessThan(7_000);
  });
});

describe.each(ADAPTERS.map((adapter) => [adapter.id, adapter] as const))('%s', (id, adapter) => {
  const expected: Expected = JSON.parse(readFileSync(join(PAGES, id, 'expected.json'), 'utf8'));
  const html = readFileSync(join(PAGES, id, 'page.html'), 'utf8');

  it('is valid data that applies only where something says so', () => {
    for (const [field, selector] of selectorsOf(adapter)) {
      expect(() => document.querySelector(selector), `${field}: ${selector}`).not.toThrow();
      expect(selector, field).not.toMatch(/class\*="?'?comment["']?\]/i);
    }
    expect(adapter.fingerprint, 'fingerprint').toBeTruthy();
    for (const host of adapter.hosts ?? []) expect(host).toMatch(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/);
  });

  it('finds the comments of its page as they were written, and nothing else', () => {
    expect(expected.comments.length).toBeGreaterThanOrEqual(3);
    show(html, expected.url);
    const found = findComments(document, { generic: false });
    expect(found.map(({ text }) => text)).toEqual(expected.comments.map(({ text }) => text));
    for (const [n, { author }] of expected.comments.entries())
      if (author !== undefined) expect(found[n]?.author).toBe(author);
    for (const comment of found) {
      expect(comment.platform).toBe(id);
      if (adapter.permalink) expect(comment.permalink).toMatch(/^https:/);
      for (const words of expected.absent) expect(comment.text).not.toContain(words);
    }
  });
});
