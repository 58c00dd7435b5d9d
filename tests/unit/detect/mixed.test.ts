// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { findComments } from '../../../src/detect';
import { expectedOf, pageNames, show } from './pages';

/* Pages on which adapters find some of the comments; the generic detector finds the others, and takes none away. */

const pages = pageNames().filter((name) => name.startsWith('mixed-'));

it('has pages whose markup changed in part, with two systems, and with nothing left', () => {
  const least = ['mixed-all-known', 'mixed-changed-markup', 'mixed-two-systems'];
  expect(pages).toEqual(expect.arrayContaining(least));
});

describe.each(pages)('%s', (name) => {
  const { url, comments, absent = [] } = expectedOf(name);
  const known = comments.filter(({ platform }) => platform !== 'generic');

  it('gives what is known, then what is left', () => {
    show(name, url);
    const found = findComments(document);
    expect(found.map(({ text, author, platform }) => ({ text, author, platform }))).toEqual(comments);
    for (const words of absent) for (const { text } of found) expect(text).not.toContain(words);
  });

  it('has what is known from adapters alone', () => {
    show(name, url);
    expect(known.length).toBeGreaterThan(1);
    const found = findComments(document, { generic: false });
    expect(found.map(({ text }) => text)).toEqual(known.map(({ text }) => text));
  });
});
