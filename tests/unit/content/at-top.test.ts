// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { AtTop } from '../../../src/content/at-top';

const life = new AbortController();
const whileParsed = () => {
  vi.spyOn(document, 'readyState', 'get').mockReturnValue('loading');
  return new AtTop(document, life.signal);
};

afterEach(() => vi.restoreAllMocks());

it('holds until anything in the page is scrolled', () => {
  document.body.innerHTML = '<div></div>';
  const top = whileParsed();
  expect(top.still).toBe(true);
  document.querySelector('div')?.dispatchEvent(new Event('scroll'));
  expect(top.still).toBe(false);
});

it('is not taken for granted of a page that was there before', () => {
  expect(new AtTop(document, life.signal).still).toBe(false);
});

it('is not taken for granted in a frame, whose window scrolls outside it', () => {
  vi.spyOn(window, 'top', 'get').mockReturnValue({} as Window);
  expect(whileParsed().still).toBe(false);
});
