import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languageOf, percentIn } from '../../../src/core/language';

const LOCALES = join(import.meta.dirname, '../../../public/_locales');
const LANGUAGES = ['en', 'de', 'es', 'fr', 'pt'];

describe('the language of the texts', () => {
  it.each([
    ['en', 'en_GB', 'en-GB'],
    ['pt', 'pt_BR', 'pt-BR'],
    ['de', 'de', 'de'],
    // Foldaway does not speak these: its texts are English.
    ['en', 'ja', 'en'],
    ['en', 'enm_GB', 'en'],
  ])('is that of "%s" in a browser that speaks %s: %s', (own, browser, tag) => {
    expect(languageOf(own, browser)).toBe(tag);
  });

  it.each(LANGUAGES)('is what the texts of "%s" say it is', (language) => {
    const messages = JSON.parse(readFileSync(join(LOCALES, language, 'messages.json'), 'utf8'));
    expect(messages.language.message).toBe(language);
  });
});

describe('a percentage', () => {
  it.each([
    ['en', '92%'],
    ['de', '92\u00a0%'],
    ['es', '92\u00a0%'],
    ['pt', '92%'],
  ])('is written as "%s" writes it', (language, written) => {
    expect(percentIn(language, 0.917)).toBe(written);
  });

  it('has a space in French that does not break', () => {
    expect(percentIn('fr', 0.917)).toMatch(/^92[\u00a0\u202f]+%$/);
  });
});
