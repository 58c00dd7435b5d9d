import type { Label } from '../core/labels';
import { languageOf } from '../core/language';
import type { Because } from '../core/verdict';

/**
 * The texts that present alone asks for, with their English words. The words themselves are in `_locales`;
 * a test holds the two together.
 */
export const PRESENT_KEYS = {
  bar_folded: 'Folded: $1',
  bar_shown: 'Shown: $1',
  bar_covered: 'Covered: $1',
  bar_dimmed: 'Dimmed: $1',
  bar_marked: 'Marked: $1',
  bar_hidden_one: '1 comment hidden',
  bar_hidden_other: '$1 comments hidden',
  bar_replies_one: 'with 1 reply',
  bar_replies_other: 'with $1 replies',
  bar_show: 'Show',
  bar_again: 'Fold again',
  bar_cover_again: 'Cover again',
  bar_dim_again: 'Dim again',
  bar_hide_again: 'Hide again',
  bar_why: 'Why',
  bar_more: 'More choices',
  bar_not_abusive: 'This is not abusive',
  bar_show_author: 'Always show this author',
  bar_fold_author: 'Always fold this author',
  bar_site_off: 'Never judge this site',
  bar_show_all: 'Show all in this thread',
  bar_fold_all: 'Fold all again',
  bar_why_label: '$1: $2 likely. On this site, $3 is enough.',
  bar_why_scores: 'How likely, by kind',
  bar_why_words: 'What weighed most',
  bar_why_whole: 'No single word stands out; it is the comment as a whole.',
  bar_why_unsure:
    'No word stands out: the model is not sure here. The comment folds because your tolerance is low.',
  bar_why_words_failed: 'Which words weighed most could not be worked out just now.',
  bar_why_waiting: 'Looking closer…',
  bar_why_failed: 'The reasons could not be worked out just now.',
  bar_by_author: 'author on your list',
  bar_by_word: 'word on your list',
  bar_why_author: 'You asked to always fold this author.',
  bar_why_word: 'It fits “$1”, which is on your list.',
  language: 'en',
} as const;

/** A text of ours; the plain name of a label, which all of Foldaway shares; or the reader's language. */
export type PresentKey = keyof typeof PRESENT_KEYS | `label_${Label}` | '@@ui_locale';

/** How a text of present is had: a `_locales` message with its substitutions put in. */
export type Text = (key: PresentKey, ...subs: string[]) => string;

/** The BCP 47 tag of the language that the texts are in. */
export function languageFrom(text: Text): string {
  return languageOf(text('language'), text('@@ui_locale'));
}

/** The key of a label's plain words, as they stand within a sentence. */
export function labelKey(label: Label): PresentKey {
  return `label_${label}`;
}

/** The key of the words that the bar gives as the reason. */
export function reasonKey(label: Label | null, because: Because): PresentKey {
  if (because === 'author-folded') return 'bar_by_author';
  if (because === 'word-folded') return 'bar_by_word';
  return labelKey(label ?? 'toxicity');
}
