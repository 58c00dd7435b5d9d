import type { Span } from '../core/engine';
import { LABELS, type Label } from '../core/labels';
import { percentIn } from '../core/language';
import type { Verdict } from '../core/verdict';
import { make } from './dom';
import { excerpt } from './excerpt';
import { labelKey, languageFrom, type Text } from './words';

/** Why a comment is folded, as far as it can be told. */
export interface Explanation {
  /** Seven probabilities in label order; null where there are none. */
  readonly scores: readonly number[] | null;
  /** In label order, the probability from which a label folds here; above 1: never. */
  readonly limits: readonly number[];
  /** The entry of the reader's word list that folds it; null where none does. */
  readonly listed: string | null;
  /** The words that carried the verdict; null where they could not be worked out. */
  readonly spans: readonly Span[] | null;
}

/** Below this probability no label is likely, and no word can be said to carry it. */
const UNSURE = 0.4;

/**
 * Fills the panel that "Why" opens: the reason in a sentence, the scores per label as small bars, and the words
 * that carried the verdict, marked in a quotation (the page's text stays untouched, and nothing of the explanation
 * is where the page could read it).
 */
export function fillWhy(
  panel: HTMLElement,
  comment: string,
  verdict: Verdict,
  explanation: Explanation | null,
  text: Text,
): void {
  const known = explanation?.scores?.some((score) => !Number.isNaN(score)) ? explanation : null;
  const rows = known ? labelRows(known) : [];
  const say = (words: string, kind = '') =>
    make(panel.ownerDocument, 'p', kind ? { class: kind } : {}, words);
  const parts: HTMLElement[] = [];
  const reason = reasonText(verdict, rows, explanation?.listed ?? null, text);
  if (reason) parts.push(say(reason, 'reason'));
  if (rows.length) parts.push(say(text('bar_why_scores'), 'head'), scoreList(panel, rows, verdict, text));
  if (known) parts.push(...carried(panel, comment, verdict, known, text));
  panel.replaceChildren(...(parts.length ? parts : [say(text('bar_why_failed'))]));
}

interface Row {
  readonly label: Label;
  readonly score: number;
  readonly limit: number;
}

/** What is known of each label, likeliest first. */
function labelRows({ scores, limits }: Explanation): Row[] {
  return LABELS.map((label, i) => ({
    label,
    score: scores?.[i] ?? Number.NaN,
    limit: limits[i] ?? Number.POSITIVE_INFINITY,
  }))
    .filter(({ score }) => !Number.isNaN(score))
    .sort((a, b) => b.score - a.score);
}

function percentText(part: number, text: Text): string {
  return percentIn(languageFrom(text), part);
}

/** The reader's own rule, or the label with what it takes to fold here. */
function reasonText(
  { because, label }: Verdict,
  rows: readonly Row[],
  listed: string | null,
  text: Text,
): string {
  if (because === 'author-folded') return text('bar_why_author');
  if (because === 'word-folded') return listed ? text('bar_why_word', listed) : text('bar_by_word');
  const row = rows.find((one) => one.label === label);
  if (!row || row.limit > 1) return '';
  const name = text(labelKey(row.label));
  return text('bar_why_label', name, percentText(row.score, text), percentText(row.limit, text));
}

function scoreList(panel: HTMLElement, rows: readonly Row[], verdict: Verdict, text: Text): HTMLElement {
  const document = panel.ownerDocument;
  const list = make(document, 'ul', { class: 'scores', role: 'list' });
  for (const { label, score, limit } of rows) {
    const track = make(document, 'span', { class: 'track', 'aria-hidden': 'true' });
    const filled = make(document, 'span', { class: 'filled' });
    filled.style.setProperty('inline-size', `${Math.round(score * 100)}%`);
    track.append(filled);
    if (limit <= 1) {
      const mark = make(document, 'span', { class: 'limit' });
      mark.style.setProperty('inset-inline-start', `${Math.round(limit * 100)}%`);
      track.append(mark);
    }
    const name = make(
      document,
      'span',
      label === verdict.label ? { class: 'speaks' } : {},
      text(labelKey(label)),
    );
    const value = make(document, 'span', { class: 'value' }, percentText(score, text));
    list.append(make(document, 'li', {}, name, track, value));
  }
  return list;
}

/** The quotation with the words that weighed most, or why there is none. */
function carried(
  panel: HTMLElement,
  comment: string,
  { because }: Verdict,
  { scores, spans }: Explanation,
  text: Text,
): HTMLElement[] {
  const document = panel.ownerDocument;
  const parts = excerpt(comment, spans ?? []);
  if (!parts.length) {
    // What a list folds needs no word of the model's.
    if (because !== 'score') return [];
    const likely = scores?.some((score) => score >= UNSURE);
    const why = !spans ? 'bar_why_words_failed' : likely ? 'bar_why_whole' : 'bar_why_unsure';
    return [make(document, 'p', { class: 'head' }, text(why))];
  }
  const quotation = make(document, 'p', { class: 'quote', dir: 'auto' });
  for (const part of parts) {
    quotation.append(part.weight > 0 ? make(document, 'mark', {}, part.text) : part.text);
  }
  return [make(document, 'p', { class: 'head' }, text('bar_why_words')), quotation];
}
