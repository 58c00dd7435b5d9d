// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { Adapter } from '../../../src/detect/adapter';
import { adapterSource, pageSource } from '../../../tools/new-platform/sources';
import { forgotten, twice, unpaired } from './forgotten';
import { type Expected, faultOf } from './pages';

/* What a stranger forgets: each is told in a sentence that says what to do. */

const ADAPTER: Adapter = {
  id: 'my-forum',
  name: 'My Forum',
  fingerprint: '.note .words',
  item: '.note',
  body: '.words',
  author: '.by',
  omit: ['.edited'],
  quotes: ['.cited'],
};
const HTML =
  '<div class="note"><b class="by">somebody</b><div class="words">Text <i class="edited">edited once</i><q class="cited">of others</q></div></div>';
const EXPECTED: Expected = {
  url: 'https://forum.example/7',
  comments: [{ text: 'Text', author: 'somebody' }],
  absent: ['edited once', 'of others'],
};

/** What is told of a page that is as it should be, but for what is given. */
function told({
  adapter = {},
  html = HTML,
  expected = {},
}: {
  adapter?: Partial<Adapter>;
  html?: string;
  expected?: Partial<Expected>;
}): string[] {
  document.body.innerHTML = html;
  return forgotten({ ...ADAPTER, ...adapter }, html, { ...EXPECTED, ...expected }, [document]);
}

describe('what was forgotten', () => {
  it('is nothing where everything is there', () => {
    expect(told({})).toEqual([]);
  });

  it('is the page itself, where it is still the one to start from', () => {
    const html = pageSource('my-forum', 'My Forum');
    expect(adapterSource('my-forum', 'My Forum')).toContain("id: 'my-forum'");
    expect(told({ html }).join()).toContain("put the platform's own markup in, with texts of your own");
  });

  it.each<[string, Parameters<typeof told>[0], string]>([
    ['words that no text may hold', { expected: { absent: [] } }, 'has no "absent"'],
    [
      'to put these words on the page',
      { expected: { absent: ['edited once', 'Likes'] } },
      '"Likes" is in no text, but it is nowhere on the page',
    ],
    ['the authors', { expected: { comments: [{ text: 'Text' }] } }, 'names no author'],
    [
      'what is to be left out',
      { adapter: { omit: ['.edit-note'] } },
      'what `omit` leaves out (.edit-note): put one in, or take the selector out',
    ],
    ['a quote', { adapter: { quotes: ['.quoted'] } }, 'what `quotes` leaves out (.quoted)'],
    [
      'something by which a page can be passed over',
      { adapter: { fingerprint: ':is(.note) .words, :is(.note) b' } },
      'every page would be searched for it',
    ],
  ])('is %s', (_, page, sentence) => {
    const sentences = told(page);
    expect(sentences).toHaveLength(1);
    expect(sentences[0]).toContain(sentence);
  });

  it('is no class of a fingerprint where hosts tell the platform', () => {
    expect(told({ adapter: { fingerprint: 'article p', hosts: ['forum.example'] } })).toEqual([]);
  });

  it('is a name that is taken, and a page or a platform that is not there', () => {
    const names = [
      ['one', 'Forum'],
      ['two', 'Board'],
      ['three', 'Forum'],
    ] as const;
    expect(twice(names, 'name')).toBe('one and three have the same name: Forum');
    expect(twice(names.slice(0, 2), 'name')).toBeNull();
    expect(unpaired(['one'], ['one'])).toEqual([]);
    expect(unpaired(['one'], ['two']).map((sentence) => sentence.split(':')[0])).toEqual([
      'tests/pages/one/page.html is missing',
      "tests/pages/two/ is no platform's page",
    ]);
  });

  it('is that "absent" is a list', () => {
    expect(faultOf({ ...EXPECTED, absent: 'edited' as never })).toBe('"absent" must be a list of words');
  });
});
