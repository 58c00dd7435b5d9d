import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../../tools/paths.ts';
import { sourcesUnder } from '../../structure/source.ts';
import { faultsOfLanguage, keysAsked, type Messages, stringsOf, unusedKeys } from '../../structure/words.ts';

/* The texts for readers, held against the code and against each other. */

const LOCALES = join(ROOT, 'public/_locales');
const languages = readdirSync(LOCALES).sort();
const messages = (language: string): Messages =>
  JSON.parse(readFileSync(join(LOCALES, language, 'messages.json'), 'utf8'));
const english = messages('en');
const sources = sourcesUnder('src');

describe('the texts', () => {
  it.each(languages)('say in "%s" what English says, with the same places to fill in', (language) => {
    // The samples are what the model is tried on, which reads English.
    const isSample = (key: string) => /^sample_\d/.test(key);
    expect(faultsOfLanguage(language, messages(language), english, isSample)).toEqual([]);
  });

  it('exist for every key that the code and the manifest name', () => {
    const manifest = [...readFileSync(join(ROOT, 'manifest.json'), 'utf8').matchAll(/__MSG_(\w+)__/g)];
    const asked: [string, string][] = [
      ...sources.flatMap(keysAsked),
      ...manifest.map(([, key]) => [key as string, 'manifest.json'] as [string, string]),
    ];
    expect(asked.length).toBeGreaterThan(150);
    const missing = asked.filter(([key]) => !key.startsWith('@@') && !(key in english));
    expect(
      missing.map(([key, path]) => `${path} asks for the text "${key}": add it to every language.`),
    ).toEqual([]);
  });

  it('are all asked for', () => {
    const strings = new Set(sources.flatMap(stringsOf));
    for (const [, key] of readFileSync(join(ROOT, 'manifest.json'), 'utf8').matchAll(/__MSG_(\w+)__/g))
      strings.add(key as string);
    expect(unusedKeys(english, strings)).toEqual([]);
  });
});

describe('what is wrong with a text', () => {
  const told = (theirs: Messages, ours: Messages = { greeting: { message: 'Good morning to you, $1' } }) =>
    faultsOfLanguage('pt', theirs, ours);
  const file = 'public/_locales/pt/messages.json';

  it.each<[string, Messages, string]>([
    ['that it is not there', {}, `${file} lacks "greeting": say there what English says with “Good morning`],
    [
      'that it fills in less',
      { greeting: { message: 'Bom dia' } },
      '"greeting" fills in nothing, English $1',
    ],
    ['that it is still English', { greeting: { message: 'Good morning to you, $1' } }, 'is still in English'],
    [
      'that only it is there',
      { greeting: { message: 'Bom dia, $1' }, other: { message: 'Outro' } },
      'has "other", which English lacks',
    ],
  ])('is told: %s', (_, theirs, sentence) => {
    const sentences = told(theirs);
    expect(sentences).toHaveLength(1);
    expect(sentences[0]).toContain(sentence);
  });

  it('is told: that it is empty, or fills in what is not declared', () => {
    const ours = { a: { message: 'Off' }, b: { message: '$NAME$' } };
    expect(told({ a: { message: ' ' }, b: { message: '$NAME$' } }, ours)).toEqual([
      `${file}: "a" is empty.`,
      `${file}: "b" fills in $name$, which its placeholders do not declare.`,
    ]);
  });

  it('is nothing where it is right', () => {
    expect(told({ greeting: { message: 'Bom dia, $1' } })).toEqual([]);
  });
});

describe('what the code asks for', () => {
  const code =
    "text(a ? 'x' : 'y'); countText('n', 1); browser.i18n.getMessage('z'); text(`kind_@{k}`);".replace(
      '@',
      '$',
    );
  const source = { path: 'x.tsx', program: parseSync('x.tsx', code).program };

  it('is seen in both branches of a choice, and with the endings of a number', () => {
    expect(keysAsked(source).map(([key]) => key)).toEqual(['x', 'y', 'n_one', 'n_other', 'z']);
  });

  it('is all that is used', () => {
    const message = { message: 'Text' };
    const unused = unusedKeys(
      { x: message, kind_a: message, n_one: message, lost: message },
      new Set(stringsOf(source)),
    );
    expect(unused).toEqual(['Nobody asks for the text "lost": take it out of every language.']);
  });
});
