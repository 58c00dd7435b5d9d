import { browser } from './browser';

/** The sentence `key` of `_locales` in the reader's language, with its placeholders filled. */
export function text(key: string, ...subs: string[]): string {
  return browser.i18n.getMessage(key, subs);
}

/** BCP 47 tag of the language the texts are in. */
export function uiLanguage(): string {
  return browser.i18n.getMessage('@@ui_locale').replace('_', '-');
}

export function textDirection(): 'ltr' | 'rtl' {
  return browser.i18n.getMessage('@@bidi_dir') === 'rtl' ? 'rtl' : 'ltr';
}
