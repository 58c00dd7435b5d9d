import { lazy } from '../../core/lazy';
import { wordsOf } from './scan';

/** What is done with comments and hardly with anything else, in many languages: they are answered, quoted, found helpful. */
const ANSWERS = [
  'repl(?:y|ies)|respond|quote|answer|helpful|agree|disagree|upvote|downvote',
  'antwort|zitier|hilfreich|zustimm|kommentier|répond|cite[rz]|commenter|utile|responder|citar|contestar|comentar|útil',
  'rispond|cita$|commenta$|beantwoord|reageer|reactie|citeer|svar|citera|kommenter|vastaa|lainaa|odpowied|cytuj|skomentuj',
  'odpov|reagovat|citovat|válasz|hozzászól|răspund|απάντηση|ответ|цити|цитата|відпов|отговор|yanıtla|cevap|alıntı',
  'رد|الرد|اقتباس|پاسخ|הגב|השב|返信|引用|参考になった|回复|回覆|评论|踩|답글|답변|댓글|trả lời|balas|ตอบกลับ|जवाब',
].join('|');
const answerText = lazy(() => new RegExp(`^[^\\p{L}\\p{N}]*(?:${ANSWERS})`, 'u'));
const ANSWER_WORD = /repl(?:y|ies)|respond|quote|vote|thumb|helpful/i;
const LONGEST = 30;

const labelText = lazy(() => new RegExp(`^[^\\p{L}]*(?:${ANSWERS})`, 'u'));
/** Controls of one unit whose label is read. */
const MOST_LABELS = 30;

/** Whether a unit has a control without words that is called an answer: an arrow, a bubble. */
export function isAnswerable(unit: Element): boolean {
  return [...unit.querySelectorAll('[aria-label]')]
    .slice(0, MOST_LABELS)
    .some((element) => labelText().test(element.getAttribute('aria-label')?.toLowerCase() ?? ''));
}

/** Whether what there is to do answers or weighs what somebody said; anything may be shared, saved and liked. */
export function isAnswer(action: Element): boolean {
  const text = action.textContent?.trim().toLowerCase() ?? '';
  if (text.length <= LONGEST && answerText().test(text)) return true;
  return ANSWER_WORD.test(`${wordsOf(action)} ${action.getAttribute('href') ?? ''}`);
}
