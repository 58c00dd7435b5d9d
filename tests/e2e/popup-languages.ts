import type { Page } from 'puppeteer-core';
import { LABELS } from '../../src/core/labels.ts';
import { messagesOf } from '../unit/ui/words-of-the-house.ts';

/* The popup in other languages than the browser's under test. */

/** The texts of a language, filled. */
export function wordsIn(language: string) {
  const words = messagesOf(language);
  return (key: string, ...fillings: string[]) =>
    words[key]?.message.replace(/\$(\d)/g, (_, n) => fillings[Number(n) - 1] ?? '') ?? '';
}

/** The longest that these parts say in a language, by selector. */
export function longestOf(language: string): Record<string, string> {
  const inIt = wordsIn(language);
  return {
    '.head p': inIt('popup_own'),
    '#reset': inIt('popup_reset'),
    'label[for="tolerance"]': inIt('setting_tolerance'),
    '#tolerance-folds': inIt('popup_folds_of_other', '9.999', '999'),
    '#labels .title': inIt('popup_details'),
    '#labels summary > :last-child': inIt('popup_labels_own_other', '7'),
  };
}

/** What the counts are of, and the rows of the kinds. */
export function tilesOf(language: string): Record<string, string> {
  const inIt = wordsIn(language);
  const counts = ['found', 'judged', 'folded'].map((name) => [
    `[data-count="${name}"] dt`,
    inIt(`popup_${name}`),
  ]);
  const labels = LABELS.flatMap((label) => [
    [`[data-label="${label}"] .capital`, inIt(`label_${label}`)],
    [`[data-label="${label}"] > :last-child`, inIt('label_follows')],
  ]);
  return Object.fromEntries([...counts, ...labels]);
}

/** Writes these texts into the popup, by selector. */
export function putInto(popup: Page, texts: Record<string, string>): Promise<void> {
  return popup.evaluate((all) => {
    for (const [selector, text] of Object.entries(all)) {
      const node = document.querySelector(selector)?.firstChild;
      if (node) node.nodeValue = text;
    }
  }, texts);
}
