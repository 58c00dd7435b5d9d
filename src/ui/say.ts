import type { Label } from '../core/labels';
import { percentIn } from '../core/language';
import type { Because } from '../core/verdict';
import { text, uiLanguage } from '../platform/words';

/** Names of `_locales` know no hyphen: `author-folded` is kept as `author_folded`. */
export function wordsKey(...parts: string[]): string {
  return parts.join('_').replaceAll('-', '_');
}

/** `n` as this language writes it; a dash for what is not known, which is never shown as 0. */
export function numberText(n: number, options?: Intl.NumberFormatOptions): string {
  return Number.isFinite(n) ? n.toLocaleString(uiLanguage(), options) : '–';
}

/** A probability 0..1 in percent. */
export function percentText(part: number | null): string {
  return part !== null && Number.isFinite(part) ? percentIn(uiLanguage(), part) : '–';
}

/** The words of `key` for `n` things: `key_one` or `key_other`, as the language's plural rules say. */
export function pluralText(key: string, n: number, ...subs: string[]): string {
  const form = new Intl.PluralRules(uiLanguage()).select(n) === 'one' ? 'one' : 'other';
  return text(`${key}_${form}`, ...subs);
}

/** The same with the number as `$1`, and what follows as `$2`… */
export function countText(key: string, n: number, ...more: string[]): string {
  return pluralText(key, n, numberText(n), ...more);
}

/** Several things in a row, joined as this language does it. */
export function listText(things: readonly string[]): string {
  return new Intl.ListFormat(uiLanguage()).format(things);
}

/** What a label is called. */
export function labelText(label: Label): string {
  return text(`label_${label}`);
}

/** Two texts of which the second says more of the first, joined as this language does it. */
export function pairText(first: string, second: string): string {
  return text('pair', first, second);
}

/** Why a comment is folded, in two or three words: its label, or the list that folds it. */
export function reasonText(label: Label | null, because: Because): string {
  if (because === 'score' && label) return labelText(label);
  return text(wordsKey('because', because));
}

/** The sentence that a pause ends at `time`; the article before the hour is another at one o’clock. */
export function pausedText(time: number): string {
  const at = new Date(time).toLocaleTimeString(uiLanguage(), { timeStyle: 'short' });
  const words = text(`state_paused_${/^0?1(?!\d)/.test(at) ? 'one' : 'other'}`, at);
  // “1:05 p.m.” ends the sentence itself.
  return words.replace(/\.\.$/, '.');
}
