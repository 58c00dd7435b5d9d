import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePattern } from '../../../src/core/word-pattern';
import { compileWords } from '../../../src/decide/words';

/** Any UTF-16 at all: lone surrogates, controls, marks without a base. */
const anyText = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
  .map((codes) => String.fromCharCode(...codes));

function finds(words: string, text: string): boolean {
  return compileWords([{ words, action: 'fold' }])(text) === 'fold';
}

describe('word rules', () => {
  it.each([
    ['dunce', 'What a DUNCE!', true],
    ['dunce', 'a ｄｕｎｃｅ', true],
    ['dunce', 'a dun\u00adce', true],
    ['dunce', 'dunces everywhere', false],
    ['dunce*', 'dunces everywhere', true],
    ['dunce', 'the dunce’s hat', true],
    ['*dunce', 'archdunce', true],
    ['d*ce', 'a dunce', true],
    ['d*n*e', 'a dunce', true],
    ['d*x*e', 'a dunce', false],
    ['big dunce', 'you big, BIG   dunce', true],
    ['big dunce', 'big old dunce', false],
    ['big * dunce', 'big old dunce', true],
    ['* dunce', 'dunce', true],
    ['straße', 'STRASSE', true],
    ['idiota', '¡idiota!', true],
    ['дурак', 'Ну ты и ДУРАК.', true],
    ['дурак', 'дураки', false],
    ['笨蛋', '你真是个笨蛋啊', true],
    ['ばか', 'このばかもの', true],
    ['โง่', 'คุณโง่มาก', true],
    ['바보', '너는 바보 야', true],
    ['바보*', '바보야', true],
    ['🤡', 'what a 🤡 show', true],
    ['$cam', 'a $cam', true],
    ['naïve', 'nai\u0308ve', true],
    ['c++', 'I write C++, you dunce', true],
    ['c++', 'vitamin C', false],
    ['C#', 'a C# dunce', true],
    ['C#', 'in C', false],
    ['c', 'a C++ dunce', true],
    ['50%', 'some 50 % of them (or 50%)', true],
    ['50%', 'some 50 of them', false],
    ['<3', 'all my <3', true],
    ['<3', 'all 3 of them', false],
    ['#dunce', 'what a #Dunce!', true],
    ['#dunce', 'what a dunce', false],
    ['R&B', 'R&B is noise', true],
    ['R&B', 'you are, b', false],
    ['you, dunce!', 'you #dunce', true],
    ['🤡 dunce', '🤡 #dunce', true],
    [':)', 'how nice:) of you', true],
    [':)', 'how nice', false],
    [':D', 'how nice :D', true],
    [':D', 'vitamin D', false],
    ['sure :)', 'Sure :)', true],
    ['sure :)', 'sure.', false],
    ['?!', 'really?!', true],
    ['?!', 'really?', false],
    ['dunce -', 'a dunce', true],
    ['dunce', 'l´dunce', true],
    ['dunce', '´dunce´', true],
    ['dunce', '¨dunce¨', true],
    ['dunce', '¯dunce¯', true],
    ['dunce', '΄dunce΄', true],
    ["don't", 'I don´t', true],
    ["don't", 'I don`t', true],
    ['dunce', 'a dunce²', true],
    ['dunce', 'a ½dunce', true],
    ['dunce', 'a Dunce™', true],
    ['dunce', 'a _dunce_', true],
    ['dunce', 'a ＿dunce＿', true],
    ['big dunce', 'a big_dunce', true],
    ['big_dunce', 'a big_dunce', true],
    ['big_dunce', 'a _big_dunce_', true],
    ['big_dunce', 'a big dunce', false],
    ['d*ce', 'a d_nce', true],
    ['d*ce', 'a _dunce_', true],
    ['_dunce_', 'a dunce', true],
    ['1488', '_1488_', true],
    ['CO2', 'more CO₂, more CO²', true],
    ['CO2', 'more CO', false],
    ['m²', 'so much a m²', true],
    ['m²', "I'm", false],
    ['dunce™', 'a Dunce™', true],
    ['dunce™', 'a dunce', false],
    ['^_^', 'how nice ^_^', true],
    ['^_^', 'how nice ^^', false],
    ['tonta', 'tontª', true],
    ['don_t :)', 'don_t :)', true],
  ])('%s in "%s": %s', (words, text, expected) => {
    expect(finds(words, text)).toBe(expected);
  });

  it.each([
    ['idiot', 'İDİOT'],
    ['İDİOT', 'idiot'],
    ['idiot', 'ıdıot'],
    ['aptalı', 'APTALI'],
    ['straße', 'STRAẞE'],
    ['STRAẞE', 'strasse'],
    ['Scheiss', 'ScheiẞE scheiß'],
    ['βλάκας', 'ΒΛΑΚΑΣ'],
    ['ΒΛΑΚΑΣ', 'βλάκας'],
    ['κορόιδο', 'ΚΟΡΟΪΔΟ'],
    ['ΗΛΙΘΙΟΣ', 'ηλίθιος'],
    ['ΐ', 'Ϊ'],
    ['козёл', 'КОЗЕЛ'],
    ['елки', 'Ёлки'],
    ['зайка', 'ЗАЙКА'],
    ['idiot', 'i\u0336d\u0336i\u0336o\u0336t\u0336'],
    ['idiot', 'i\u200bd\u{1D173}i\u034Fo\u3164t\u{E0100}'],
    ['idiot', '𝓲𝓭𝓲𝓸𝓽'],
  ])('%s in "%s", however either is written', (words, text) => {
    expect(finds(words, text)).toBe(true);
  });

  it.each([
    ['зайка', 'заика'],
    ['año', 'ano'],
    ['schön', 'schon'],
  ])('%s is another word than %s', (words, text) => {
    expect(finds(words, text)).toBe(false);
  });

  it('shows before it folds', () => {
    const match = compileWords([
      { words: 'dunce', action: 'fold' },
      { words: 'hat', action: 'show' },
    ]);
    expect(match('a dunce in a hat')).toBe('show');
    expect(match('a dunce')).toBe('fold');
    expect(match('nothing here')).toBeNull();
  });

  it('passes over a kept rule that can no longer be read', () => {
    expect(compileWords([{ words: '***', action: 'fold' }])('anything')).toBeNull();
  });
});

describe('patterns', () => {
  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['x'.repeat(201), 'too-long'],
    ['***', 'no-letters'],
    ['?', 'no-letters'],
    ['#', 'no-letters'],
    [':*', 'no-letters'],
    ['* *', 'no-letters'],
    ['a*', 'too-broad'],
    ['*e*', 'too-broad'],
  ])('refuses "%s": %s', (typed, problem) => {
    expect(parsePattern(typed)).toEqual({ problem });
  });

  it('reads words, phrases and wildcards', () => {
    expect(parsePattern('Big d*ce')).toEqual({
      ok: [
        { kind: 'word', word: 'big' },
        { kind: 'glob', head: 'd', middle: [], tail: 'ce' },
      ],
      signs: 4,
    });
  });

  it('finds a starred word as it is typed, and words in stars', () => {
    expect(finds('f**k', 'Oh, F**k that!')).toBe(true);
    expect(finds('f**k', 'a fork')).toBe(true);
    expect(finds('bad', 'a *bad* idea, a **bad** one')).toBe(true);
    expect(finds('bad', 'b*d')).toBe(false);
  });

  it('finds its own words again in any text around them, and never throws', () => {
    const word = fc.stringMatching(/^[a-zа-я]{2,10}$/);
    fc.assert(
      fc.property(word, anyText, fc.string(), (pattern, before, after) => {
        expect(finds(pattern, `${before} ${pattern.toUpperCase()} ${after}`)).toBe(true);
      }),
    );
    fc.assert(
      fc.property(anyText, anyText, (typed, text) => {
        expect(typeof finds(typed, text)).toBe('boolean');
      }),
    );
  });

  it('looks at each place of a long text a bounded number of times', () => {
    // Patterns on which a backtracking matcher would never come back.
    const text = `${'a'.repeat(50_000)} ${'a '.repeat(50_000)}`;
    expect(finds('a*a*a*a*a*a*a*a*a*a*b', text)).toBe(false);
    expect(finds(`${'a '.repeat(90)}b`, text)).toBe(false);
  });
});
