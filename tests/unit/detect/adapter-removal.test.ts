// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { findComments } from '../../../src/detect';
import { ADAPTERS } from '../../../src/detect/platforms';
import { expectedOf, show } from './pages';

/* What no other adapter would find in its place: each one earns its file. */

/** The platforms whose pages these adapters find whole, text by text. */
function foundBy(id: string, adapters: typeof ADAPTERS): string[] {
  const { url } = expectedOf(id);
  show(id, url);
  return findComments(document, { adapters, generic: false })
    .filter(({ platform }) => platform === id)
    .map(({ text }) => text);
}

describe.each(ADAPTERS.map(({ id }) => id))('without %s', (id) => {
  it('nothing is found in its name', () => {
    const wanted = expectedOf(id).comments.map(({ text }) => text);
    expect(foundBy(id, ADAPTERS)).toEqual(wanted);
    expect(
      foundBy(
        id,
        ADAPTERS.filter((adapter) => adapter.id !== id),
      ),
    ).toEqual([]);
  });
});

describe('the list', () => {
  it('holds as many platforms as it should, each once', () => {
    expect(new Set(ADAPTERS.map(({ id }) => id)).size).toBe(ADAPTERS.length);
    expect(new Set(ADAPTERS.map(({ name }) => name)).size).toBe(ADAPTERS.length);
    expect(ADAPTERS.length).toBeGreaterThanOrEqual(82);
  });

  it('has permalinks that lead to the comment they are found in', () => {
    for (const adapter of ADAPTERS.filter(({ permalink }) => permalink)) {
      show(adapter.id, expectedOf(adapter.id).url);
      const found = findComments(document, { adapters: [adapter], generic: false });
      const links = found.flatMap(({ permalink }) => permalink ?? []);
      expect(links.length, adapter.id).toBeGreaterThan(0);
      for (const link of links) expect(() => new URL(link), adapter.id).not.toThrow();
      expect(new Set(links).size, adapter.id).toBe(links.length);
    }
  });
});
