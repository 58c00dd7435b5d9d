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

/** How the texts run: as the browser does where it speaks their language; an Arabic one has them in English. */
export function textDirection(): 'ltr' | 'rtl' {
  const isTheirs = text('@@ui_locale').startsWith(text('language'));
  return isTheirs && text('@@bidi_dir') === 'rtl' ? 'rtl' : 'ltr';
}

/** What the model's own thread says went wrong, in the reader's language; what it said stays along, for a bug report. */
export function inWords<T extends object>(
  told: T & { readonly problem?: string; readonly fault?: ModelFault },
): T {
  if (!told.fault) return told;
  return { ...told, problem: text(`model_problem_${told.fault}`), detail: told.problem };
}
