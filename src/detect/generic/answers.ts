import { lazy } from '../../core/lazy';
import { ANSWERING } from './actions';
import { calledOf, wordsOf } from './scan';

/** What answers begin with beside the words that are theirs, in many languages. */
const BEGINNINGS = [
  'antwort|zitier|zustimm|kommentier|répond|cite[rz]|rispond|cita$|commenta$|beantwoord|reactie|kommenter|vastaa|lainaa',
  'odpowied|odpov|hozzászól|răspund|ответ|цити|відпов|cevap|alıntı|评论|댓글',
].join('|');
const ANSWERS = `${ANSWERING}|${BEGINNINGS}`;
const answerText = lazy(() => new RegExp(`^[^\\p{L}\\p{N}]*(?:${ANSWERS})`, 'u'));
const ANSWER_WORD =
  /repl(?:y|ies)|respond|quote|vote|thumb|helpful|(?:rate|karma)[-_ ](?:up|down|plus|minus)/i;
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
  const text = calledOf(action).toLowerCase();
  if (text.length <= LONGEST && answerText().test(text)) return true;
  return ANSWER_WORD.test(`${wordsOf(action)} ${action.getAttribute('href') ?? ''}`);
}
