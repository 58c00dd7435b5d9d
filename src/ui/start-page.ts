import { type ComponentChild, render } from 'preact';
import { text, textDirection, uiLanguage } from '../platform/words';

/** Puts `view` into the page, in the reader's language and writing direction. */
export function startPage(titleKey: string, view: ComponentChild): void {
  const root = document.documentElement;
  root.lang = uiLanguage();
  root.dir = textDirection();
  document.title = text(titleKey);
  render(view, document.body);
}
