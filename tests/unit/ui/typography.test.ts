import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../../tools/paths.ts';
import { messagesOf } from './words-of-the-house';

/** The texts of `language` by where they stand: each message, each line for the stores; not the English samples. */
function textsOf(language: string): [place: string, text: string][] {
  const messages = Object.entries(messagesOf(language)).filter(([key]) => !/^sample_\d/.test(key));
  const lines = readFileSync(join(ROOT, `docs/store/${language}.md`), 'utf8').split('\n');
  return [
    ...messages.map(([key, { message }]): [string, string] => [key, message]),
    ...lines.map((line, n): [string, string] => [`docs/store/${language}.md:${n + 1}`, line]),
  ];
}

type Rule = readonly [breach: RegExp, says: string];

/** What French sets before and inside its marks; times such as 12:30 are no sentence. */
const FRENCH: readonly Rule[] = [
  [/(?<!\u00a0|\d(?=:\d)):/, 'U+00A0 before ":"'],
  [/(?<!\u202f)[;?!]/, 'U+202F before ";", "?" and "!"'],
  [/«(?!\u00a0)|(?<!\u00a0)»/, 'U+00A0 inside « »'],
];
const GERMAN: readonly Rule[] = [[/\S…/, 'a space before "…"']];
/** Words that give away the other register or variety. A German sentence may begin with "Sie" for "they". */
const REGISTER: Record<string, readonly Rule[]> = {
  de: [[/(?<![.:?!] |^)\b(?:Sie|Ihnen|Ihr(?:e[mnrs]?)?)\b/, '"du", not "Sie"']],
  es: [
    [/\busted(?:es)?\b|(?<!\b(?:el|la|lo|los|las) )\bsuy[oa]s?\b/i, '"tú", not "usted"'],
    [/\b(?:inténtelo|continúe|compruebe|descárguelo|conéctese|actualice|permita|libere)\b/i, '"tú"'],
  ],
  pt: [
    [
      /(?<!\p{L})(?:você|arquivos?|baix(?:ar|ad[oa]s?|e-\p{L}+)|conexão|aceitos?|roda|\p{L}+[aei]ndo…)(?!\p{L})/iu,
      'the Portuguese of Portugal',
    ],
  ],
};

/** The texts that break a rule, with the rule. */
function breaches(texts: [string, string][], rules: readonly Rule[]): string[] {
  return texts.flatMap(([place, text]) => {
    const sentence = text.replace(/https?:\/\/\S*/g, '');
    const broken = rules.filter(([breach]) => breach.test(sentence));
    return broken.map(([, says]) => `${place} needs ${says}: ${text}`);
  });
}

describe('the typography', () => {
  it('is French in French: spaces that do not break, at : ; ? ! « »', () => {
    expect(breaches(textsOf('fr'), FRENCH)).toEqual([]);
  });

  it('is seen where it is not', () => {
    const wrong = ['Vide : partout', 'Vraiment ?', '« oui\u00a0»', 'long\u00a0; trop'];
    const texts = wrong.map((text, n): [string, string] => [`${n}`, text]);
    expect(breaches(texts, FRENCH)).toHaveLength(wrong.length);
    expect(breaches([['time', 'À 12:30, sur https://example.org/?a;b!']], FRENCH)).toEqual([]);
  });

  it('is German in German: a space before the dots of what is not done yet', () => {
    expect(breaches(textsOf('de'), GERMAN)).toEqual([]);
  });
});

describe('the reader is spoken to in one way', () => {
  it.each(Object.entries(REGISTER))('in "%s"', (language, rules) => {
    expect(breaches(textsOf(language), rules)).toEqual([]);
  });

  it('which is seen where it is not', () => {
    const wrong: [string, string][] = [
      ['de', 'Laden Sie es.'],
      ['es', 'Un modelo suyo.'],
      ['pt', 'Baixe-o, ou escolha arquivos.'],
    ];
    for (const [language, text] of wrong) {
      expect(breaches([['here', text]], REGISTER[language] ?? []), text).toHaveLength(1);
    }
  });
});
