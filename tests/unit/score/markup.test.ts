import { beforeAll, describe, expect, it } from 'vitest';
import { editsOf } from '../../../src/score/markup.ts';
import { parseTokenizer, type TokenizerTables } from '../../../src/score/tables.ts';
import { Tokenizer } from '../../../src/score/tokenizer.ts';
import { readPack } from './shipped.ts';

let tokenizer: Tokenizer;

beforeAll(async () => {
  const file = JSON.parse(new TextDecoder().decode(await readPack('tokenizer.json')));
  tokenizer = new Tokenizer(parseTokenizer(file) as TokenizerTables);
});

const wordsOf = (text: string) => tokenizer.read(text).words.join(' ');

describe('what pages leave in a comment', () => {
  it.each([
    ['It&#39;s &quot;fine&quot; &amp; I&rsquo;m in', 'it\'s " fine " & i\'m in'],
    ['one&nbsp;two&amp;nbsp;three', 'one two three'],
    ['&#105;&#100;&#x69;&#x6F;&#116;', 'idiot'],
    ['id&shy;iot', 'idiot'],
    ['you <b>idiot</b>', 'you idiot'],
    ['an id<b></b>iot, <a href="https://example.com/x">a <EM class="y">fool</EM></a>', 'an idiot , a fool'],
    ['one<br/>two<p>three</p>', 'one two three'],
    ['you [b]idiot[/b] [url=https://example.com]here[/url]', 'you idiot here'],
    ['[quote=Anna]Is it open?[/quote]Yes', 'is it open ? yes'],
    ['f\\*ck', 'fuck'],
    ['\u202etoidi diputs\u202c you', 'idiot stupid you'],
    ['ʇoᴉpᴉ pᴉdnʇs ɐ ǝɹɐ noʎ', 'idiot stupid a are you'],
    ['[the report](https://example.com/stupid-idiot)', '[ the report ] ( <url>'],
    ['Source:https://example.com/you-are-a-moron', 'source : <url>'],
    ['youtu.be/fuckYOU123', '<url>'],
  ])('%s is %s', (text, plain) => {
    expect(wordsOf(text)).toBe(plain);
  });

  it.each([
    ['if (a < b && c > d) return a[i];', 'if ( a < b && c > d ) return a [ i ] ;'],
    ['5 < 6 & 7 > 2', '5 < 6 & 7 > 2'],
    ['AT&T; R&D', 'at & t ; r & d'],
    ['<user> and <url>', '<user> and <url>'],
    ['/ˈɹɛd/', 'ˈɹed'],
    ['&#0; &#55555; &#99999999;', '& # 0 ; & # 55555 ; & # 99999999 ;'],
  ])('%s is none of it', (text, words) => {
    expect(wordsOf(text)).toBe(words);
  });

  it('points at words where they stand', () => {
    const text = 'You &#105;diot, <i>mo</i>ron, \u202ediputs\u202c and x';
    const { words, wordStarts, starts, ends } = tokenizer.read(text);
    const stretch = (word: string) => {
      const at = words.indexOf(word);
      const last = (wordStarts[at + 1] ?? starts.length) - 1;
      return text.slice(starts[wordStarts[at] as number], ends[last]);
    };
    expect(['idiot', 'moron', 'stupid', 'x'].map(stretch)).toEqual([
      '&#105;diot',
      'mo</i>ron',
      'diputs',
      'x',
    ]);
  });

  it('is found in a time that grows with the text', () => {
    for (const part of ['<a ', '&amp;', '[b]', '<a x=', '\u202e', 'ʇǝ']) {
      const edits = editsOf(part.repeat(30_000));
      expect(edits.every(({ start, end }, at) => start >= (edits[at - 1]?.end ?? 0) && end > start)).toBe(
        true,
      );
    }
  });
});
