import type { Span } from '../core/engine';
import { LABELS } from '../core/labels';
import type { Verdict } from '../core/verdict';
import { make } from './dom';
import { excerpt } from './excerpt';
import { labelKey, type Text } from './words';

export interface Explanation {
  readonly scores: readonly number[] | null;
  readonly spans: readonly Span[];
}

/**
 * Fills the panel that "Why" opens: the reader's own rule if one folded the comment, the scores per label as
 * small bars, and the words that carried the verdict, marked in a quotation (the page's text stays untouched,
 * and nothing of the explanation is where the page could read it).
 */
export function fillWhy(
  panel: HTMLElement,
  comment: string,
  verdict: Verdict,
  explanation: Explanation | null,
  text: Text,
): void {
  const document = panel.ownerDocument;
  const scored = explanation?.scores?.some((score) => !Number.isNaN(score)) ? explanation.scores : null;
  const parts: HTMLElement[] = [];
  if (verdict.because === 'author-folded') parts.push(make(document, 'p', {}, text('bar_why_author')));
  if (verdict.because === 'word-folded') parts.push(make(document, 'p', {}, text('bar_why_word')));
  if (explanation && scored) {
    parts.push(make(document, 'p', { class: 'head' }, text('bar_why_scores')));
    parts.push(scoreList(document, scored, verdict, text));
    const quotation = quote(document, comment, explanation.spans);
    if (quotation) parts.push(make(document, 'p', { class: 'head' }, text('bar_why_words')), quotation);
  } else if (!parts.length) {
    parts.push(make(document, 'p', {}, text('bar_why_failed')));
  }
  panel.replaceChildren(...parts);
}

function scoreList(document: Document, scores: readonly number[], verdict: Verdict, text: Text): HTMLElement {
  const list = make(document, 'ul', { class: 'scores', role: 'list' });
  const percent = new Intl.NumberFormat(undefined, { style: 'percent' });
  const rows = LABELS.map((label, i) => ({ label, score: scores[i] ?? Number.NaN }));
  for (const { label, score } of rows.sort((a, b) => (b.score || 0) - (a.score || 0))) {
    if (Number.isNaN(score)) continue;
    const filled = make(document, 'span');
    filled.style.setProperty('inline-size', `${Math.round(score * 100)}%`);
    list.append(
      make(
        document,
        'li',
        {},
        make(document, 'span', label === verdict.label ? { class: 'speaks' } : {}, text(labelKey(label))),
        make(document, 'span', { class: 'track', 'aria-hidden': 'true' }, filled),
        make(document, 'span', { class: 'value' }, percent.format(score)),
      ),
    );
  }
  return list;
}

function quote(document: Document, comment: string, spans: readonly Span[]): HTMLElement | null {
  const parts = excerpt(comment, spans);
  if (!parts.length) return null;
  const quotation = make(document, 'p', { class: 'quote', dir: 'auto' });
  for (const part of parts) {
    quotation.append(part.weight > 0 ? make(document, 'mark', {}, part.text) : part.text);
  }
  return quotation;
}
