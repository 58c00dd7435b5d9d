import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LABELS } from '../../../src/core/labels';
import { PRESENT_KEYS } from '../../../src/present';
import { labelKey } from '../../../src/present/words';

const LOCALES = join(import.meta.dirname, '../../../public/_locales');
type Messages = Record<string, { message: string } | undefined>;
const messagesOf = (language: string): Messages =>
  JSON.parse(readFileSync(join(LOCALES, language, 'messages.json'), 'utf8'));

describe('the words on the page', () => {
  it('are in English what the code says they are', () => {
    const english = messagesOf('en');
    for (const [key, words] of Object.entries(PRESENT_KEYS)) expect(english[key]?.message, key).toBe(words);
  });

  it.each(['de', 'es', 'fr', 'pt'])('are all there in %s, with their substitutions', (language) => {
    const messages = messagesOf(language);
    for (const [key, words] of Object.entries(PRESENT_KEYS)) {
      expect(messages[key]?.message, key).toBeTruthy();
      expect(messages[key]?.message.includes('$1'), key).toBe(words.includes('$1'));
    }
    for (const label of LABELS) expect(messages[labelKey(label)]?.message, label).toBeTruthy();
  });
});
