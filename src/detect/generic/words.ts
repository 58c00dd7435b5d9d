import { lazy } from '../../core/lazy';

/*
 * What the generic detector can tell from a class, an id, an address or a short text. Class names are English on most
 * sites of the world; what readers see is matched in many languages, or by its shape alone where that is enough.
 */

/** What a class attribute says of its element, as bits. */
export const SAYS = {
  author: 1,
  time: 2,
  comment: 4,
  action: 8,
  avatar: 16,
  /** Stands beside the page's matter: side bars, recent posts, menus. */
  beside: 32,
  /** Customers' praise, teasers, cards, goods. */
  teaser: 64,
  signature: 128,
  body: 256,
  /** A control, or nothing that is seen. */
  control: 512,
  /** One of many boxes on a page, whatever is in them. */
  card: 1024,
  /** Entries of a chronicle: live tickers, releases, events, episodes, positions. */
  chronicle: 2048,
} as const;

const AUTHOR_WORD =
  /author|user-?_?(name|info|link|profile|details)|nick-?_?name|screen-?_?name|display-?_?name|poster|commenter|reviewer|byline|vcard|autor|usuario|auteur|pseudo|verfasser|benutzer|(^|[-_ ])(user|member|fn|by|name|nick|nombre|nom|nome|handle)(?= |$)/i;
const COMMENT_WORD =
  /[ck]omm?ent(?!ary)|reply|replies|yorum|opinie|gaestebuch|guestbook|review|forum-?_?post|answer|message|discussion|reactie|respuesta|opini[oa]n|avis-|bewertung|feedback|(^|[-_ ])(post|posts|msg|thread|postbit|response|cmt)s?([-_ ]|\d|$)/i;

/** Whether a class attribute is of a person or a comment; the first thing asked of a page, and cheaper than all. */
export function mayConcern(words: string): boolean {
  return COMMENT_WORD.test(words) || AUTHOR_WORD.test(words);
}

const CLASS_WORDS: readonly (readonly [number, RegExp])[] = [
  [SAYS.author, AUTHOR_WORD],
  [SAYS.time, /date|time(?!line)|timestamp|(^|[-_ ])(ago|posted|when|datum|fecha)([-_ ]|$)/i],
  [SAYS.comment, COMMENT_WORD],
  [SAYS.action, /reply|respond|quote|report|flag|like|vote|share|permalink|thumb|helpful|react|karma|score/i],
  [SAYS.avatar, /avatar|gravatar|userpic|profile-?_?(pic|image|photo|img)|(^|[-_ ])(photo|pfp)([-_ ]|$)/i],
  [
    SAYS.beside,
    /widget|side-?_?bar|recent|related|trending|popular|latest|breadcrumb|menu|(^|[-_ ])nav|pagination|share-|social|newsletter|promo|footer-|(^|[-_ ])ads?([-_ ]|$)/i,
  ],
  [
    SAYS.teaser,
    /testimonial|teaser|(?:post|entry|article|story|topic|question)s?[-_]{0,2}(?:preview|summary|excerpt)|product-(card|item|tile)|carousel|slick|swiper|slide|grid-item/i,
  ],
  [SAYS.card, /(^|[-_ ])card/i],
  [
    SAYS.chronicle,
    /(^|[-_ ])(live-?(blog|ticker|feed|update)|ticker|time-?line|change-?log|release|episode|job|vacanc(y|ie)|event|commentary)s?([-_ ]|$)/i,
  ],
  [SAYS.control, /(^| )(btn|button|hidden|sr-only|visually-?hidden|screen-reader-text)( |$)/i],
  [SAYS.signature, /signature|(^|[-_ ])sig([-_ ]|$)/i],
  [SAYS.body, /body|content|text|message|copy|markdown|prose|(^|[-_ ])md([-_ ]|$)/i],
];

const cache = new Map<string, number>();
/** A page may make up class names for ever; the memory of them ends here. */
const CACHE_SIZE = 5000;

/** Bits of {@link SAYS} for a class attribute (or an id, a test id). */
export function saysOf(words: string): number {
  if (!words) return 0;
  const cached = cache.get(words);
  if (cached !== undefined) return cached;
  let says = 0;
  for (const [bit, pattern] of CLASS_WORDS) if (pattern.test(words)) says |= bit;
  if (cache.size >= CACHE_SIZE) cache.clear();
  cache.set(words, says);
  return says;
}

/*
 * What reads a time or a thing to do is given small letters: a pattern that says `\p{L}` and also passes over case takes
 * three times as long to make ready, which every page with a date on it would wait for.
 */

const YEAR = '(?:19|20)\\d\\d';
/** How the names of months begin, in the languages of Europe. */
const MONTH =
  '(?:jan|ene|gen|fe[bv]|f[ée]v|m[aä]r|mrt|apr|a[bv]r|ma[iyg]|mei|j[uú]n|jui|giu|jul|lug|aug|ago|ao[uû]|sep|set|o[ckt]t|out|nov|de[czs]|dic|d[ée]c|янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)\\p{L}{0,7}\\.?';
/** Words that may stand before a date that is told without a year: "posted on", "Reviewed:". */
const LED = '^\\P{L}*(?:\\p{L}{1,12}\\W{1,3}){0,3}';
/** With a year or in figures alone. */
const dates = lazy(
  () =>
    new RegExp(
      [
        // 3 March 2021, 3. März 2021, 3 de marzo de 2021; March 3rd, 2021
        `\\d{1,2}(?:st|nd|rd|th|er|º|\\.)?[\\s-](?:de\\s)?\\p{L}{3,12}\\.?,?[\\s-](?:de\\s)?${YEAR}`,
        `\\p{L}{3,12}\\.?\\s\\d{1,2}(?:st|nd|rd|th)?,?\\s(?:at\\s)?${YEAR}`,
        // 2021-03-03, 03.03.21, 3/3/2021
        `(?:^|[^\\d.])(?:${YEAR}([./-])\\d{1,2}\\1\\d{1,2}|\\d{1,2}([./-])\\d{1,2}\\2(?:${YEAR}|\\d\\d))(?![\\d.]\\d)`,
        '\\d\\s?[年년]|\\d\\s?[月월]\\s?\\d{1,2}\\s?[日일]',
        `^\\W*\\p{L}{3,9}\\.?\\s${YEAR}\\W*$`,
        `${LED}${MONTH}\\s(?:de\\s)?${YEAR}\\W*$`,
      ].join('|'),
      'u',
    ),
);
/** Without a year: so long ago, today at, and the short forms of both. */
const ages = lazy(
  () =>
    new RegExp(
      [
        '\\p{L}{3,12}\\.?\\s\\d{1,2}(?:st|nd|rd|th)?,?\\s(?:at\\s)?\\d{1,2}:\\d\\d',
        '\\d+\\+?\\s?\\p{L}+\\.?\\s(?:ago|geleden|siden|sedan|sitten|fa|temu|назад|тому|önce|trước|atrás|lalu|zpět|پیش|पहले|ที่แล้ว|ezelőtt|tagasi)(?!\\p{L})',
        '\\d+\\s?(?:秒|分|時間|小时|小時|天|日|週間?|か月|个月|月|年)前|\\d+\\s?(?:초|분|시간|일|주|개월|년)\\s?전',
        '(?:^|\\s)(?:vor|il y a|hace|há|för|for|πριν|před|pred|prije|преди|acum|منذ|לפני)\\s(?:\\p{L}+\\s)?\\d+\\s\\p{L}+',
        '(?:an?|one)\\s(?:minute|hour|day|week|month|year)\\sago|just now|vor (?:einem|einer) \\p{L}+',
        '(?:^|\\s)(?:today|yesterday|heute|gestern|hier|aujourd.hui|ayer|hoy|ieri|oggi|ontem|hoje|gisteren|vandaag|вчера|сегодня|wczoraj|dzisiaj),?\\s.{0,8}\\d{1,2}[:h.]\\d\\d',
        '^\\W*\\d{1,3}\\s?(?:s|min?|h|hr|hrs|d|w|wk|mo|y|yr|yrs|j|t|std|sem)\\.?\\W*$',
        // Mar 3; on 3 March; 3:15 PM on March 3
        `${LED}(?:${MONTH}\\s\\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}\\.?\\s(?:de\\s)?${MONTH})\\W*$`,
        `\\d{1,2}:\\d\\d(?:\\s?[ap]\\.?m\\.?)?,?\\s(?:on\\s)?(?:${MONTH}\\s\\d{1,2}|\\d{1,2}\\.?\\s${MONTH})(?!\\p{L})`,
        '^\\W*\\d{1,2}[:h]\\d\\d(?::\\d\\d)?\\s?(?:[ap]\\.?m\\.?|h|uhr)?\\W*$',
      ].join('|'),
      'u',
    ),
);
const IN_FIGURES = /(?:19|20)\d\d|\d[./-]\d{1,2}[./-]\d|\d\s?[年년月월]/;
/** Times without a figure, where they are all that a text says. */
const IN_WORDS =
  /^\P{L}*(?:today|yesterday|just now|now|heute|gestern|gerade eben|hier|aujourd.hui|à l.instant|ayer|hoy|ahora|ieri|oggi|ontem|hoje|agora|gisteren|vandaag|вчера|сегодня|только что|wczoraj|dzisiaj|dün|bugün|昨日|今日|昨天|今天|刚刚|어제|오늘|방금|أمس|اليوم|אתמול|היום|(?:منذ|לפני)\s\p{L}+(?:\s\p{L}+)?|vor eine[mr] \p{L}+|(?:an?|one) \p{L}+ ago)\P{L}*$/u;
const LONGEST_IN_WORDS = 30;

/** Longest text that may be nothing but a time and what stands around it. */
const LONGEST_TIME = 70;

const HAS_FIGURE = /\d/;
const A_FIGURE = /^[\s#]*[\d.,]+[\s%]*$/;

/** Whether a short text tells a time, in whatever language. */
export function tellsTime(text: string): boolean {
  if (text.length > LONGEST_TIME * 2) return false;
  if (!HAS_FIGURE.test(text))
    return text.length > 2 && text.length < LONGEST_IN_WORDS && IN_WORDS.test(text.toLowerCase());
  if (A_FIGURE.test(text)) return false;
  const trimmed = text.trim().replace(/\s+/g, ' ').toLowerCase();
  if (trimmed.length > LONGEST_TIME) return false;
  return (IN_FIGURES.test(trimmed) && dates().test(trimmed)) || ages().test(trimmed);
}

/** What may be a time in a whole page's text, at first sight; each begins with a figure, which makes it cheap. */
const MAY_BE_TIME =
  /\d{1,4}(?:[./-]\d{1,2}[./-]\d{2,4}|[:h]\d\d|\s?[年월月]|\s?(?:秒|分|時間|小时|小時|天|日|か月|个月|시간|분|일)\s?[前전]|(?:st|nd|rd|th|\.)?\s(?:de\s)?[a-zà-ÿа-я]{3,12}\.?,?\s(?:de\s)?(?:19|20)\d\d|,?\s(?:19|20)\d\d|\s?[a-zà-ÿа-яığ]{1,9}\.?\s(?:ago|geleden|siden|sedan|fa|temu|назад|тому|önce|trước|atrás|lalu|پیش)|(?<=(?:vor|il y a|hace|há|för|for|πριν|منذ|לפני)\s\d{1,4})\s)/gi;

/** Whether a text holds two different times, or what looks so at first sight. */
export function mayTellTimes(text: string): boolean {
  const matches = text.matchAll(MAY_BE_TIME);
  const first: string | undefined = matches.next().value?.[0];
  const second: string | undefined = matches.next().value?.[0];
  if (second === undefined || second !== first) return second !== undefined;
  // Most pages that tell times have done so by now. The others are read at once: each match looked at alone costs.
  return text.match(MAY_BE_TIME)?.some((match) => match !== first) ?? false;
}

const PERSON_ADDRESS =
  /(?:^|[/\n])(users?|profiles?|members?|authors?|people|u|usuario|perfil|utilisateur|membre|mitglied|account|foro\/usuario)[/.?]|\/@[\w.-]+|\/~\w+|[?&](u|uid|user|user_?id|author|member|showuser)=|memberlist|action=profile|author\//i;

/** Whether a link leads to somebody's page. */
export function leadsToPerson(href: string): boolean {
  return PERSON_ADDRESS.test(href);
}

const ACTION_WORDS = [
  'reply|replies|respond|quote|report|flag|like|liked|up|down|permalink|link|share|vote|upvote|downvote|helpful|edit|answer|recommend|comment|thumbs|agree|disagree',
  'antworten|zitieren|melden|gefällt|teilen|empfehlen|zustimmen|kommentieren|hilfreich',
  'répondre|citer|signaler|j.aime|partager|recommander|commenter|utile',
  'responder|citar|denunciar|reportar|me gusta|no me gusta|compartir|contestar|comentar|votar|útil',
  'curtir|descurtir|gostei|compartilhar|partilhar|rispondi|cita|segnala|mi piace|condividi|commenta',
  'beantwoorden|reageer|reageren|rapporteer|deel|citeer|svara|svar|anmäl|citera|gilla|dela|rapporter|del|vastaa|ilmoita|tykkää',
  'odpowiedz|cytuj|zgłoś|skomentuj|odpovědět|reagovat|nahlásit|citovat|válasz|jelentem|răspunde|raportează|îmi place|απάντηση|αναφορά',
  'ответить|цитировать|цитата|пожаловаться|поделиться|нравится|відповісти|поскаржитися|отговори',
  'yanıtla|cevapla|şikayet|beğen|paylaş|رد|الرد|إبلاغ|أعجبني|إعجاب|اقتباس|مشاركة|پاسخ|گزارش|הגב|השב|דווח|שתף',
  '返信|いいね|通報|参考になった|回复|回覆|引用|举报|檢舉|赞|点赞|讚|踩|답글|답변|신고|추천|공감|좋아요|trả lời|thích|balas|suka|ตอบกลับ|ถูกใจ|जवाब',
].join('|');
const actionText = lazy(() => new RegExp(`^[^\\p{L}]*(?:${ACTION_WORDS})(?!\\p{L}{4})`, 'u'));
/** A thumb, an arrow or a heart, and how many. */
const VOTE = /^[\s\d.,km]*(?:👍|👎|❤|♥|♡|▲|▼|△|▽|⬆|⬇|↑|↓|\+1|[−-]1)[\ufe0f\s\d.,km]*$/iu;
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

/** Links that a teaser has and a comment has not: to the rest of it, or to its comments. */
export const TEASER_LINK =
  /^\W*(?:read|continue|more|view|learn|see|weiter|mehr|lire|suite|leer|ver|leggi|lees|läs|czytaj|читать|続き|阅读)(?!\p{L})|\bcomments?\W*$|^\W*\d+\W*(?:comments?|kommentare?|commentaires?|comentarios?|commenti|reacties|replies)|^\W*(?:leave|add|post)\s(?:a|your)\s(?:comment|reply)/iu;

/** What stands above a thread, in many languages: comments, replies, answers, reviews, guest book. */
const ANNOUNCES =
  /[ck]omm?ent(?!ary)|reactie|réaction|reaccion|reazion|reaktion|repl(?:y|ies)|responses?|respuest|rispost|antwort|réponse|odpowied|discussion|diskussion|discusi|debat|opini|meinung|\bavis\b|reviews?|ratings|rezension|bewertung|reseñ|recension|valoracion|avaliaç|guest ?book|gästebuch|livre d.or|answers?|\breaders?\b|lesern?\b|lecteurs?|lectores|leitores|комментар|отзыв|обсужден|ответ|відгук|коментар|yorum|cevap|σχόλι|コメント|レビュー|口コミ|感想|评论|評論|回复|留言|댓글|의견|후기|리뷰|تعليق|ردود|תגוב|bình luận|hozzászól|vélemény/iu;
/** What stands above something else: the newest of other pages, an invitation to write, a notice that there is none. */
const ANNOUNCES_ELSE =
  /recent|latest|neueste|letzte|dernier|récent|últim|popular|most|beliebt|related|leave|\badd\b|\bpost a|write|join|schreib|verfass|laisse|ajoute|écri|deja|escrib|deixe|escreva|lascia|scrivi|plaats|skriv|closed|geschlossen|no comments|disabled|be the first|policy|customers? say|about us/iu;

/** Whether a short text above something says that comments follow. */
export function announces(text: string): boolean {
  return ANNOUNCES.test(text) && !ANNOUNCES_ELSE.test(text);
}

/** A price. */
export const PRICE = /[$€£¥₹]\s?\d|\d\s?(?:[€£]|USD|EUR|kr|zł)(?!\p{L})/u;
