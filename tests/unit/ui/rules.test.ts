import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/core/settings';
import { readAuthorRule, readWordRule, withAuthor, withWords } from '../../../src/options/rules';

describe('a typed author', () => {
  it.each([
    ['news.example.org', 'news.example.org'],
    [' WWW.Example.ORG ', 'example.org'],
    ['https://www.example.org/a?b', 'example.org'],
    ['*.example.org', 'example.org'],
    ['.example.org', 'example.org'],
    ['*.www.example.org', 'example.org'],
    ['https://*.example.org/*', 'example.org'],
  ])('may be bound to the site "%s"', (typed, site) => {
    expect(readAuthorRule(' Old Harbour ', typed, 'show')).toEqual({
      ok: { author: 'Old Harbour', action: 'show', site },
    });
  });

  it('holds everywhere where no site is named', () => {
    expect(readAuthorRule('marlow_77', ' ', 'fold')).toEqual({ ok: { author: 'marlow_77', action: 'fold' } });
  });

  it.each([
    ['', '', 'empty'],
    ['  ', 'example.org', 'empty'],
    ['x'.repeat(201), '', 'too-long'],
    ['marlow_77', 'no site at all', 'site'],
    ['marlow_77', 'ftp://example.org', 'site'],
    ['marlow_77', '*', 'site'],
    ['marlow_77', 'news.*.org', 'site'],
    ['marlow_77', '*example.org', 'site'],
  ])('is refused with its reason', (author, site, problem) => {
    expect(readAuthorRule(author, site, 'show')).toEqual({ problem });
  });

  it('takes the place of a rule for the same author in the same place', () => {
    const once = withAuthor(DEFAULT_SETTINGS, { author: 'Marlow', action: 'fold' });
    const there = withAuthor(once, { author: 'marlow', action: 'show', site: 'a.org' });
    expect(withAuthor(there, { author: 'MARLOW', action: 'show' }).authors).toEqual([
      { author: 'marlow', action: 'show', site: 'a.org' },
      { author: 'MARLOW', action: 'show' },
    ]);
  });
});

describe('typed words', () => {
  it.each([
    ['', 'empty'],
    [' \t', 'empty'],
    ['?', 'no-letters'],
    ['a*', 'too-broad'],
    ['*', 'no-letters'],
    ['x'.repeat(201), 'too-long'],
  ])('are refused with the reason: "%s"', (words, problem) => {
    expect(readWordRule(words, 'fold')).toEqual({ problem });
  });

  it('are kept as they were typed, once', () => {
    const read = readWordRule('  Troll* ', 'fold');
    expect(read).toEqual({ ok: { words: 'Troll*', action: 'fold' } });
    const once = withWords(DEFAULT_SETTINGS, { words: 'troll*', action: 'show' });
    expect(withWords(once, { words: 'Troll*', action: 'fold' }).words).toEqual([
      { words: 'Troll*', action: 'fold' },
    ]);
  });
});
