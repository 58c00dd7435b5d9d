// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { findComments } from '../../../src/detect';
import { applies } from '../../../src/detect/adapter-finder';
import { CONTAINERS } from '../../../src/detect/containers';
import { parseNeeds, readNeeds, writeNeeds } from '../../../src/detect/need';
import { ADAPTERS } from '../../../src/detect/platforms';
import { forgotten, twice } from './forgotten';
import { expectedOf, htmlOf, show } from './pages';

const ids = ADAPTERS.map(({ id }) => id);

/** A root and the open shadow roots in it. */
function rootsIn(root: Document | ShadowRoot): (Document | ShadowRoot)[] {
  const inner = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  return [root, ...inner.flatMap(rootsIn)];
}

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
    expect(new Set(found.map(({ platform }) => platform)), 'by which platforms it is found').toEqual(
      new Set([id]),
    );
    expect(found.map(({ text }) => text)).toEqual(expected.comments.map(({ text }) => text));
    for (const [i, { author }] of expected.comments.entries())
      if (author !== undefined) expect(found[i]?.author, `author of comment ${i}`).toBe(author);
    for (const words of expected.absent ?? [])
      for (const { text } of found) expect(text).not.toContain(words);
  });

  it('has a page on which nothing was forgotten', () => {
    const expected = expectedOf(id);
    show(id, expected.url);
    expect(forgotten(adapter, htmlOf(id), expected, rootsIn(document))).toEqual([]);
  });

  it('has permalinks that are addresses, each of one comment', () => {
    show(id, expectedOf(id).url);
    const found = findComments(document, { adapters: [adapter], generic: false });
    const links = found.flatMap(({ text, permalink }) =>
      permalink ? [[`“${text}”`, permalink] as const] : [],
    );
    expect(links.length > 0, 'some comment has a permalink').toBe(adapter.permalink !== undefined);
    for (const [, link] of links) expect(() => new URL(link), link).not.toThrow();
    expect(twice(links, 'permalink')).toBeNull();
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
