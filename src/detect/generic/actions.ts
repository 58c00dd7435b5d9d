import { lazy } from '../../core/lazy';
import { SAYS } from './words';

/** How somebody is answered, quoted or found helpful, in many languages: of all that is done, what is hardly done elsewhere. */
export const ANSWERING = [
  'repl(?:y|ies)|respond|quote|answer|helpful|agree|disagree|upvote|downvote',
  'hilfreich|commenter|utile|responder|citar|contestar|comentar|útil|reageer|citeer|svar|citera',
  'cytuj|skomentuj|reagovat|citovat|válasz|απάντηση|цитата|отговор|yanıtla|رد|الرد|اقتباس|پاسخ|הגב|השב',
  'concordo|discordo|de acuerdo|en desacuerdo|(?:pas )?d.accord|(?:on)?eens|souhlas|согласен',
  '返信|引用|参考になった|回复|回覆|踩|답글|답변|trả lời|balas|ตอบกลับ|जवाब',
].join('|');
const ACTION_WORDS = [
  ANSWERING,
  'report|flag|like|up|down|permalink|link|share|vote|edit|recommend|comment|thumbs',
  'antworten|zitieren|melden|gefällt|teilen|empfehlen|zustimmen|kommentieren|nützlich|zitat|beitrag melden',
  'répondre|réagir|citer|signaler|alerter|j.aime|partager|recommander',
  'denunciar|reportar|me gusta|no me gusta|compartir|votar|recomendar',
  'curtir|descurtir|gostei|gosto|compartilhar|partilhar|rispondi|cita|segnala|mi piace|condividi|commenta',
  'beantwoorden|reageren|rapporteer|vind ik leuk|deel|svara|anmäl|gilla|dela|rapporter|del|lik|synes godt om|anmeld|vasta|ilmoita|tykkää',
  'odpowiedz|zgłoś|lubię to|odpovědět|odpovedať|nahlási[tť]|líbí se|jelentem|tetszik|răspunde|raportează|îmi place|αναφορά|μου αρέσει|odgovori|prijavi|atsakyti|atbildēt',
  'ответить|цитировать|пожаловаться|поделиться|нравится|відповісти|поскаржити|подобається|одговори',
  'cevapla|şikayet|bildir|beğen|paylaş|إبلاغ|أعجبني|إعجاب|مشاركة|گزارش|דווח|שתף|אהבתי',
  'いいね|通報|違反|共感した|举报|檢舉|赞|点赞|讚|신고|추천|공감|비공감|좋아요|싫어요|thích|báo vi phạm|suka|laporkan|ถูกใจ|รายงาน|उत्तर|शिकायत|पसंद',
].join('|');
const actionText = lazy(() => new RegExp(`^[^\\p{L}]*(?:${ACTION_WORDS})(?!\\p{L}{4})`, 'u'));
/** A thumb, an arrow, a heart, plus or minus, and how many. */
const VOTE = /^[\s\d.,km]*(?:👍|👎|❤|♥|♡|▲|▼|△|▽|⬆|⬇|↑|↓|\+1?|[−–-]1?)[\ufe0f\s\d.,km]*$/iu;
const ACTION_ADDRESS = /reply|respond|quote|report|flag|vote|like|permalink|javascript:|^#$/i;
const LONGEST_ACTION = 30;

/** Whether a link or button is one that stands under comments: reply, quote, report, like, share, in whatever language. */
export function isAction(text: string, href: string, says: number): boolean {
  if (text.length > LONGEST_ACTION) return false;
  return (
    actionText().test(text.toLowerCase()) ||
    VOTE.test(text) ||
    ACTION_ADDRESS.test(href) ||
    (says & SAYS.action) !== 0
  );
}
