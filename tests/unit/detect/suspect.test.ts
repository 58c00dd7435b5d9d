// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { findComments } from '../../../src/detect';
import { ADAPTERS } from '../../../src/detect/platforms';
import { suspected, suspectedEarly } from '../../../tools/inspect/suspected';
import { expectedOf, pageNames, show } from './pages';

/* What reads a page is loaded where comments are suspected: a page with comments that looks like none would stay unread. */

const withComments = pageNames().filter((name) => expectedOf(name).comments.length > 0);

describe.each(withComments)('a page as of %s', (name) => {
  it('is suspected', () => {
    show(name, expectedOf(name).url);
    expect(suspected(document)).toBe(true);
  });

  it('is suspected while it loads where a known platform has comments there', () => {
    show(name, expectedOf(name).url);
    const platforms = new Set(ADAPTERS.map(({ id }) => id));
    const known = findComments(document, { generic: false }).filter(({ platform }) =>
      platforms.has(platform),
    );
    if (known.length > 0) expect(suspectedEarly(document)).toBe(true);
  });
});

describe('a page without comments', () => {
  it.each([
    [
      'an article',
      '<article><h1>The bridge is open</h1><p>It was closed for ninety days.</p><a href="/more">More</a></article>',
    ],
    ['nothing', ''],
  ])('that is %s is not suspected', (_, html) => {
    document.documentElement.innerHTML = `<head></head><body>${html}</body>`;
    expect(suspected(document)).toBe(false);
  });

  it('whose parts say that they are comments is', () => {
    document.documentElement.innerHTML =
      '<body><div itemscope itemtype="https://schema.org/Comment"><p itemprop="text">So it is.</p></div></body>';
    expect(suspected(document)).toBe(true);
  });
});
