import { describe, expect, it } from 'vitest';
import { siteAbove } from '../../../src/content/site-above';

/** A frame at an address, with the origins above it, or none that the browser would tell. */
function frame(href: string, ancestorOrigins?: readonly string[]): Window {
  return { top: {}, location: { href, ancestorOrigins } } as unknown as Window;
}

describe('the site of the page a frame belongs to', () => {
  it('is its own where it is the page', () => {
    const page = { location: { href: 'https://www.news.example.org/a?b' } } as { top?: unknown };
    page.top = page;
    expect(siteAbove(page as unknown as Window)).toBe('news.example.org');
  });

  it('is none on a page that has none', () => {
    const page = { location: { href: 'about:blank' } } as { top?: unknown };
    page.top = page;
    expect(siteAbove(page as unknown as Window)).toBeNull();
  });

  it('is that of the topmost origin, however deep the frame stands', () => {
    expect(
      siteAbove(
        frame('https://threads.example.com/embed', ['https://ads.example.net', 'https://news.example.org']),
      ),
    ).toBe('news.example.org');
  });

  it.each([
    ['the browser lists no origins', undefined],
    ['the page hides its origin', ['null']],
    ['the page is a file', ['file://']],
  ])('is for the background to say where %s', (_, origins) => {
    expect(siteAbove(frame('https://threads.example.com/embed', origins))).toBeUndefined();
  });
});
