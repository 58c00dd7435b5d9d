import type { ModelFault } from '../core/engine';
import { languageOf } from '../core/language';
import { browser } from './browser';

/** The sentence `key` of `_locales` in the reader's language, with its placeholders filled. */
export function text(key: string, ...subs: string[]): string {
  return browser.i18n.getMessage(key, subs);
}

/** BCP 47 tag of the language the texts are in. */
export function uiLanguage(): string {
  return languageOf(text('language'), browser.i18n.getMessage('@@ui_locale'));
}

export function textDirection(): 'ltr' | 'rtl' {
  return browser.i18n.getMessage('@@bidi_dir') === 'rtl' ? 'rtl' : 'ltr';
}

/** What the model's own thread says went wrong, in the reader's language; what it said stays along, for a bug report. */
export function inWords<T extends object>(
  told: T & { readonly problem?: string; readonly fault?: ModelFault },
): T {
  if (!told.fault) return told;
  return { ...told, problem: text(`model_problem_${told.fault}`), detail: told.problem };
}
