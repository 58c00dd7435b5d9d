// @vitest-environment happy-dom
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findComments } from '../../../src/detect';
import { applies } from '../../../src/detect/adapter-finder';
import { CONTAINERS } from '../../../src/detect/containers';
import { parseNeeds, readNeeds, writeNeeds } from '../../../src/detect/need';
import { ADAPTERS } from '../../../src/detect/platforms';
import { expectedOf, pageNames, show } from './pages';

const FOLDER = join(import.meta.dirname, '../../../src/detect/platforms');
const ids = ADAPTERS.map(({ id }) => id);

/** A root and the open shadow roots in it. */
function rootsIn(root: Document | ShadowRoot): (Document | ShadowRoot)[] {
  const inner = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  return [root, ...inner.flatMap(rootsIn)];
}

describe('the list of platforms', () => {
  it('has every file of its folder, sorted', () => {
    const files = readdirSync(FOLDER)
      .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
      .map((file) => file.slice(0, -'.ts'.length));
    expect(ids).toEqual(files.sort());
  });

  it('has a written page a platform, and a platform a page', () => {
    const pages = pageNames().filter((name) => !/^(?:generic|mixed)-/.test(name));
    expect(pages.sort()).toEqual([...ids, ...CONTAINERS.map(({ id }) => id)].sort());
  });
});

describe.each(ADAPTERS.map((adapter) => [adapter.id, adapter] as const))('%s', (id, adapter) => {
  it('says where it applies and what it looks for', () => {
    expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(adapter.name.trim()).not.toBe('');
    expect(Boolean(adapter.fingerprint) || Boolean(adapter.hosts?.length)).toBe(true);
    for (const host of adapter.hosts ?? []) expect(host).toMatch(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/);
    expect(adapter.body).not.toBe(adapter.item);
  });

  it('has a fingerprint whose needs the build can keep', () => {
    const needs = readNeeds(adapter.fingerprint ?? adapter.item);
    expect(parseNeeds(writeNeeds(needs))).toEqual(needs);
  });

  it('has selectors that can be read', () => {
    const {
      fingerprint,
      container,
      item,
      body,
      author,
      permalink,
      omit = [],
      quotes = [],
      skip,
      shadowHosts,
    } = adapter;
    const selectors = [
      fingerprint,
      container,
      item,
      body,
      author,
      permalink,
      ...omit,
      ...quotes,
      skip,
      shadowHosts,
    ];
    for (const selector of selectors)
      if (typeof selector === 'string')
        expect(() => document.querySelector(selector), selector).not.toThrow();
  });

  it('finds what its page holds and nothing else', () => {
    const expected = expectedOf(id);
    expect(expected.comments.length, 'comments on the page').toBeGreaterThan(1);
    show(id, expected.url);
    const fits = rootsIn(document).some((root) => applies(adapter, root));
    expect(fits, `hosts and fingerprint fit the page at ${expected.url}`).toBe(true);
    const found = findComments(document, { generic: false });
    expect(found.map(({ text }) => text)).toEqual(expected.comments.map(({ text }) => text));
    for (const [i, { author }] of expected.comments.entries())
      if (author !== undefined) expect(found[i]?.author, `author of comment ${i}`).toBe(author);
    expect(new Set(found.map(({ platform }) => platform)), 'by whom it is found').toEqual(new Set([id]));
    for (const words of expected.absent ?? [])
      for (const { text } of found) expect(text).not.toContain(words);
  });
});

describe.each(CONTAINERS.map((container) => [container.id, container] as const))('%s', (id, container) => {
  const { url, comments, absent = [] } = expectedOf(id);

  it('says where it is', () => {
    expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(container.name.trim()).not.toBe('');
    expect(() => document.querySelector(container.host)).not.toThrow();
    expect(ids).not.toContain(id);
  });

  it('finds what its page holds and nothing else', () => {
    show(id, url);
    const found = findComments(document);
    expect(found.map(({ text }) => text)).toEqual(comments.map(({ text }) => text));
    for (const [i, { author }] of comments.entries()) if (author) expect(found[i]?.author).toBe(author);
    expect(new Set(found.map(({ platform }) => platform))).toEqual(new Set([id]));
    for (const words of absent) for (const { text } of found) expect(text).not.toContain(words);
  });

  it('is needed: without it nothing is found there', () => {
    show(id, url);
    expect(findComments(document, { containers: CONTAINERS.filter((each) => each.id !== id) })).toEqual([]);
  });
});
