import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const LOCALES = join(import.meta.dirname, '../../../public/_locales');
export const LANGUAGES = ['en', 'de', 'es', 'fr', 'pt'] as const;

export function messagesOf(language: string): Record<string, { message: string }> {
  return JSON.parse(readFileSync(join(LOCALES, language, 'messages.json'), 'utf8'));
}

const all = Object.fromEntries(LANGUAGES.map((language) => [language, messagesOf(language)]));

/** The words of `key` as the browser gives them: empty where there are none. */
export function say(key: string, subs: readonly string[] = [], language = 'en'): string {
  if (key === '@@ui_locale') return 'en';
  if (key === '@@bidi_dir') return 'ltr';
  return (
    all[language.slice(0, 2)]?.[key]?.message.replace(/\$(\d)/g, (_, n) => subs[Number(n) - 1] ?? '') ?? ''
  );
}
