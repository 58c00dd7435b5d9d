import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseTokenizer } from '../../../src/score/tables.ts';
import type { Tokenizer } from '../../../src/score/tokenizer.ts';
import { shippedTables, shippedTokenizer } from './shipped.ts';

let tokenizer: Tokenizer;
/** Pieces of the pack, with the numbers before the first. */
let size: number;

beforeAll(async () => {
  tokenizer = await shippedTokenizer();
  const { first, pieces } = await shippedTables();
  size = first + pieces.length;
});

describe('words behind disguises', () => {
  it.each([
    ['1d10t', 'idiot'],
    ['i d i o t', 'idiot'],
    ['s t u p i d   i d i o t', 'stupid idiot'],
    ['a  s t u p i d  cat', 'a stupid cat'],
    ['i  d  i  o  t', 'idiot'],
    ['you are a m o r o n', 'you are a moron'],
    ['a m 0 r 0 n!', 'a moron !'],
    ['i h a t e  y o u', 'i hate you'],
    ['a b o u t', 'about'],
    ['a $ $ h o l e', 'asshole'],
    ['i.d.i.o.t', 'idiot'],
    ['i-d-i-o-t!', 'idiot !'],
    ['id\u200biot', 'idiot'],
    ['іdіоt', 'idiot'],
    ['ｉｄｉｏｔ', 'idiot'],
    ['𝓲𝓭𝓲𝓸𝓽', 'idiot'],
    ['i\u0335d\u0336i\u0337o\u0338t\u0335', 'idiot'],
    ['🅘🅓🅘🅞🅣', 'idiot'],
    ['🅸🅳🅸🅾🆃', 'idiot'],
    ['i\u3164d\u3164i\u3164o\u3164t', 'idiot'],
    ['you\u2800idiot', 'you idiot'],
    ['IDIOT', 'idiot'],
    ['stuuuupid', 'stupid'],
    ['f**k', 'fuck'],
    ['a$$hole', 'asshole'],
    ['br*dge', 'bridge'],
    ['b*tch', 'bitch'],
    ['sh!t', 'shit'],
    ['ass hole', 'asshole'],
    ['you mo ron.', 'you moron .'],
    ['"re tard!"', '" retard ! "'],
    ['*really*', 'really'],
    ['i . d . i . o . t you', 'idiot you'],
    ['you i. d. i. o. t!', 'you idiot !'],
    ['m - o - r - o - n', 'moron'],
    ['Y O U   A R E   A N   I D I O T', 'you are an idiot'],
    ['a m  o  r  o  n', 'a moron'],
    ['you mo-\nron', 'you moron'],
    ['mo(ron', 'moron'],
    ['i😂d😂i😂o😂t', 'idiot'],
    ['[m][o][r][o][n]', '[ moron ]'],
    ['⒨⒪⒭⒪⒩', '( moron )'],
    ['sh**it', 'shit'],
    ['f🖕ck', 'fuck'],
    ['m███n', 'moron'],
    ['br■dge', 'bridge'],
    ['🇫 🇺 🇨 🇰', 'fuck'],
    ['ᖴᑌᑕK', 'fuck'],
    ['ᎷᎾᏒᎾᏁ', 'moron'],
    ['ᵯꝋɍɵƞ', 'moron'],
    ['iـdـiـoـt', 'idiot'],
    ['kunt', 'cunt'],
    ['p.h.u.c.k', 'fuck'],
    ['toidi', 'idiot'],
    ['foad!', 'fuck off and die !'],
    ['*you f*cking fool*', 'you fucking fool'],
  ])('%s is %s', (disguised, plain) => {
    expect(tokenizer.read(disguised).words.join(' ')).toBe(plain);
  });

  it.each([
    ['the 4th of July', 'the 4th of july'],
    ['mp3 and h1n1', 'mp3 and h1n1'],
    ['covid19 in the 90s', 'covid19 in the 90s'],
    ["don't", "don't"],
    ['so-called', 'so - called'],
    ['24/7', '24 / 7'],
    ['I am a b', 'i am a b'],
    ['Marine Le Pen is ahead', 'marine le pen is ahead'],
    ['- idiots', '- idiots'],
    ['Here is a pen. Is it yours?', 'here is a pen . is it yours ?'],
    ['Is that the pen is?', 'is that the pen is ?'],
    ['Pak is batting', 'pak is batting'],
    ['those who re register', 'those who re register'],
    ['the horses hit the fence', 'the horses hit the fence'],
    ['el negro es mi color', 'el negro es mi color'],
    ['*walks away* *starts to rap*', 'walks away starts to rap'],
    ['ha😂😂 di😂😂', 'ha 😂😂 di 😂😂'],
    ['🇺🇸 🇬🇧 🇫🇷', '🇺 🇸 🇬 🇧 🇫 🇷'],
    ['A. B. C. D. or P. I. G. Miller', 'a . b . c . d . or p . i . g . miller'],
    ['B, I, T, C, H', 'b , i , t , c , h'],
    ['my pen?Is it', 'my pen ? is it'],
    ['bitches😂😂 no', 'bitches 😂😂 no'],
    ['he"ll go', 'he " ll go'],
    ['Lana and Suna', 'lana and suna'],
  ])('%s stays as it is', (text, words) => {
    expect(tokenizer.read(text).words.join(' ')).toBe(words);
  });

  it('takes a single starred word for abuse, and many for a manner of writing', () => {
    expect(tokenizer.read('a wh*re').words).toEqual(['a', 'whore']);
    expect(tokenizer.read('wh*re did th*t l*ttle dog go').words).toEqual(
      'where did that little dog go'.split(' '),
    );
    expect(tokenizer.read('wh■re did th■t l■ttle dog go').words).toEqual(
      'where did that little dog go'.split(' '),
    );
  });

  it('reads words run together', () => {
    const { ids } = tokenizer.read('YouAreAnIdiot');
    expect(ids).toEqual(tokenizer.read('you are an idiot').ids);
  });

  it('puts one sign in place of links and names', () => {
    const { words } = tokenizer.read('@someone see https://example.org/x?y=1, or www.example.org');
    expect(words).toEqual(['<user>', 'see', '<url>', 'or', '<url>']);
  });
});

describe('places in the text', () => {
  it('are those of the words', () => {
    const text = '🙂 You ïdiot, go: f**k';
    const { words, wordStarts, starts, ends, ids } = tokenizer.read(text);
    const parts = words.map((_, at) => {
      const last = (wordStarts[at + 1] ?? ids.length) - 1;
      return text.slice(starts[wordStarts[at] as number], ends[last]);
    });
    expect(parts).toEqual(['🙂', 'You', 'ïdiot', ',', 'go', ':', 'f**k']);
  });

  it('span the letters set apart', () => {
    const text = 'an i d i o t here';
    const { words, wordStarts, starts, ends } = tokenizer.read(text);
    const at = words.indexOf('idiot');
    const last = (wordStarts[at + 1] as number) - 1;
    expect(text.slice(starts[wordStarts[at] as number], ends[last])).toBe('i d i o t');
  });

  it('are those of each place where a word stands, the second time as the first', () => {
    const text = 'Liar, a liar! LIAR, a l\u200biar! f**k, liar,';
    const places = () => {
      const { words, wordStarts, starts, ends, ids } = tokenizer.read(text);
      return words.map((word, at) => {
        const last = (wordStarts[at + 1] ?? ids.length) - 1;
        return `${word} ${text.slice(starts[wordStarts[at] as number], ends[last])}`;
      });
    };
    const first = places();
    expect(first.filter((place) => place.startsWith('liar'))).toEqual([
      'liar Liar',
      'liar liar',
      'liar LIAR',
      'liar l\u200biar',
      'liar liar',
    ]);
    expect(places()).toEqual(first);
    tokenizer.read('wh*re did th*t l*ttle dog go');
    expect(tokenizer.read('wh*re').words).toEqual(['whore']);
  });

  it('lie inside the text and in order, whatever the text', () => {
    const unit = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string(),
      fc.constantFrom(
        'f**k ',
        'i d i o t ',
        '@@',
        "''",
        '\u200b',
        '\ud83d',
        '<url>',
        'http://',
        '1337',
        '!!!!',
      ),
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        const { ids, starts, ends, words, wordStarts } = tokenizer.read(text);
        expect(starts).toHaveLength(ids.length);
        expect(ends).toHaveLength(ids.length);
        expect(wordStarts).toHaveLength(words.length);
        let before = 0;
        ids.forEach((id, at) => {
          const [start, end] = [starts[at] as number, ends[at] as number];
          expect(id).toBeGreaterThan(0);
          expect(id).toBeLessThan(size);
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          before = start;
        });
      }),
      { numRuns: 400 },
    );
  });
});

describe('a tokenizer file', () => {
  it('of another shape is not taken', () => {
    expect(parseTokenizer({ version: 2 })).toBeNull();
    expect(parseTokenizer(null)).toBeNull();
  });
});
