import { type ComponentChild, render } from 'preact';
import { text, textDirection, uiLanguage } from '../platform/words';

/** Puts `view` into the page, in the reader's language and writing direction. */
export function startPage(titleKey: string, view: ComponentChild): void {
  const root = document.documentElement;
  root.lang = uiLanguage();
  root.dir = textDirection();
  document.title = text(titleKey);
  // The outline that a page has stood for itself until now.
  document.body.replaceChildren();
  render(view, document.body);
  // For the measurements of how long a page takes to be of use.
  performance.mark('view');
}
