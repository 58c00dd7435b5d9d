// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { findComments } from '../../../src/detect';
import { ADAPTERS } from '../../../src/detect/platforms';
import { expectedOf, show } from './pages';

/* What no other adapter would find in its place: each one earns its file. */

describe.each(ADAPTERS.map(({ id }) => id))('without %s', (id) => {
  it('no other platform finds anything on its page', () => {
    show(id, expectedOf(id).url);
    const others = ADAPTERS.filter((adapter) => adapter.id !== id);
    const found = findComments(document, { adapters: others, generic: false });
    expect(found.map(({ platform, text }) => `${platform}: ${text}`)).toEqual([]);
  });
});
