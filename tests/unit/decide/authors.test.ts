import { describe, expect, it } from 'vitest';
import { authorKey } from '../../../src/core/authors';
import { compileAuthors } from '../../../src/decide/authors';

describe('authors', () => {
  it.each([
    ['@Marisol', 'marisol'],
    [' Marisol  Quint ', 'marisol quint'],
    ['ＭＡＲＩＳＯＬ', 'marisol'],
    ['mari\u200bsol', 'Marisol'],
    ['STRASSE', 'straße'],
    ['Σίσυφος', 'ΣΊΣΥΦΟΣ'],
  ])('takes %s and %s for one name', (one, other) => {
    expect(authorKey(one)).toBe(authorKey(other));
  });

  it('takes different names for different', () => {
    expect(authorKey('Marisol')).not.toBe(authorKey('Marisol2'));
  });

  it('follows the rule of the nearest site', () => {
    const author = 'Bo';
    const rules = [
      { author, action: 'fold' },
      { author, action: 'show', site: 'example.org' },
      { author, action: 'fold', site: 'en.example.org' },
    ] as const;
    expect(compileAuthors(rules, 'other.org')(author)).toBe('fold');
    expect(compileAuthors(rules, 'example.org')(author)).toBe('show');
    expect(compileAuthors(rules, 'de.example.org')(author)).toBe('show');
    expect(compileAuthors(rules, 'en.example.org')(author)).toBe('fold');
  });

  it('shows where two rules for one place disagree, in whatever order', () => {
    const rules = [
      { author: 'Bo', action: 'show' },
      { author: 'bo', action: 'fold' },
    ] as const;
    expect(compileAuthors(rules, 'a.org')('BO')).toBe('show');
    expect(compileAuthors([...rules].reverse(), 'a.org')('BO')).toBe('show');
  });

  it('says nothing about a comment without an author, nor by a rule without a name', () => {
    const rules = [{ author: ' @ ', action: 'fold' }] as const;
    expect(compileAuthors(rules, 'a.org')(undefined)).toBeNull();
    expect(compileAuthors(rules, 'a.org')('')).toBeNull();
    expect(compileAuthors(rules, 'a.org')('@')).toBeNull();
  });
});
