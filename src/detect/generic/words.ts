/*
 * What the generic detector can tell from a class, an id, an address or a short text. Class names are English on most
 * sites of the world; what readers see is matched in many languages, or by its shape alone where that is enough. Classes
 * and addresses are given small: a pattern that also passes over case takes longer to make ready, and every page would
 * wait for it.
 */

/** What a class attribute says of its element, as bits. */
export const SAYS = {
  author: 1,
  comment: 2,
  action: 4,
  avatar: 8,
  /** Stands beside the page's matter: side bars, recent posts, menus. */
  beside: 16,
  /** Customers' praise, teasers, cards, goods. */
  teaser: 32,
  /** A control, or nothing that is seen. */
  control: 64,
  /** One of many boxes on a page, whatever is in them. */
  card: 128,
  /** Entries of a chronicle: live tickers, releases, events, episodes, positions, what a page was before, examples of a
   *  word. */
  chronicle: 256,
  /** A comment and no article: a post may be either. */
  surely: 512,
} as const;

const AUTHOR_WORD =
  /author|user-?_?(name|info|link|profile|details|id)|nick-?_?name|screen-?_?name|display-?_?name|poster|commenter|reviewer|byline|vcard|autor|usuario|auteur|pseudo|verfasser|benutzer|(^|[-_ ])(user|member|fn|by|name|nick|nombre|nom|nome|handle)(?=__\w{2,8}(?: |$)| |$)/;
const COMMENT_WORD =
  /[ck]omm?ent(?!ary)|reply|replies|yorum|opinie|gaestebuch|guestbook|review|forum-?_?post|answer|message|discussion|reactie|respuesta|opini[oa]n|avis-|bewertung|feedback|(^|[-_ ])(msg|thread|postbit|response|cmt)s?([-_ ]|\d|$)/;
const POST_WORD = /(^|[-_ ])posts?([-_ ]|\d|$)/;
/** Reports of what goes on, as they come in; `post` is what one of them is called. */
export const LIVE =
  /(?:^|[-_ ])live[-_]?(?:blog|ticker|stor(?:y|ies)|coverage|post|report)|article-live|lx-stream/;

/** Whether a class attribute is of a person or a comment; the first thing asked of a page, and cheaper than all. */
export function mayConcern(words: string): boolean {
  const lower = words.toLowerCase();
  return COMMENT_WORD.test(lower) || POST_WORD.test(lower) || AUTHOR_WORD.test(lower);
}

const CLASS_WORDS: readonly (readonly [number, RegExp])[] = [
  [SAYS.author, AUTHOR_WORD],
  [SAYS.comment | SAYS.surely, COMMENT_WORD],
  [SAYS.comment, POST_WORD],
  [SAYS.action, /reply|respond|quote|report|flag|like|vote|share|permalink|thumb|helpful|react|karma|score/],
  [SAYS.avatar, /avatar|gravatar|userpic|profile-?_?(pic|image|photo|img)|(^|[-_ ])(photo|pfp)([-_ ]|$)/],
  [
    SAYS.beside,
    /widget|side-?_?bar|recent|related|trending|popular|latest|breadcrumb|menu|(^|[-_ ])nav|pagination|share-|social|newsletter|promo|footer-|(^|[-_ ])ads?([-_ ]|$)/,
  ],
  [
    SAYS.teaser,
    /testimonial|teaser|(?:post|entry|article|story|topic|question)s?[-_]{0,2}(?:preview|summary|excerpt)|product-(card|item|tile)|carousel|slick|swiper|slide|grid-item/,
  ],
  [SAYS.card, /(^|[-_ ])card/],
  [
    SAYS.chronicle,
    /(^|[-_ ])(live-?(blog|ticker|feed|update)|ticker|time-?line|change-?log|release|episode|job|vacanc(y|ie)|event|commentary|(page-?)?history|revision|contribution|sentence|diff-[on]title)s?([-_ ]|$)/,
  ],
  [SAYS.control, /(^| )(btn|button|hidden|sr-only|visually-?hidden|screen-reader-text)( |$)/],
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
  const lower = words.toLowerCase();
  for (const [bit, pattern] of CLASS_WORDS) if (pattern.test(lower)) says |= bit;
  if (cache.size >= CACHE_SIZE) cache.clear();
  cache.set(words, says);
  return says;
}

const PERSON_ADDRESS =
  /^mailto:|(?:^|[/\n])(users?|profil[eo]?s?|members?|authors?|athletes?|people|u|usuarios?|perfil|utilisateurs?|membres?|mitglied(?:er)?|benutzer|gebruikers?|profiel|medlem(?:mer)?|utent[ei]|u[zż]ytkownik|ludzie|uzivatele?|uye|kullanici|thanh-vien|account|foro\/usuario)[/.?]|\/@[\w.-]+|\/~\w+|[?&](u|uid|user|user_?id|author|member|showuser)=|\/channel\/uc|memberlist|action=profile|author\//;

/** Whether a link leads to somebody's page. */
export function leadsToPerson(href: string): boolean {
  return PERSON_ADDRESS.test(href.toLowerCase());
}

/** Links that a teaser has and a comment has not: to the rest of it, or to its comments. */
export const TEASER_LINK =
  /^\W*(?:read|continue|more|view|learn|see|weiter|mehr|lire|suite|leer|ver|leggi|lees|läs|czytaj|читать|続き|阅读)(?!\p{L})|\bcomments?\W*$|^\W*\d+\W*(?:comments?|kommentare?|commentaires?|comentarios?|commenti|reacties|replies)|^\W*(?:leave|add|post)\s(?:a|your)\s(?:comment|reply)/iu;

/** What stands above a thread, in many languages: comments, replies, answers, reviews, guest book. */
const ANNOUNCES =
  /[ck]omm?ent(?!ary)|reactie|réaction|reaccion|reazion|reaktion|repl(?:y|ies)|responses?|respuest|rispost|antwort|réponse|odpowied|discussion|diskussion|discusi|diskus[ei]|diskuz|dyskusj|keskustelu|conversation(?! (?:with|avec|con|com)\b)|thoughts on|debat|opini|meinung|\bavis\b|reviews?|ratings|rezension|bewertung|reseñ|recension|valoracion|avaliaç|beoordeling|ervaringen|příspěv|değerlendirme|görüş|have your say|guest ?book|gästebuch|livre d.or|answers?|\breaders?\b|lesern?\b|lecteurs?|lectores|leitores|комментар|отзыв|обсужден|ответ|відгук|коментар|yorum|cevap|σχόλι|コメント|レビュー|口コミ|クチコミ|感想|评论|評論|回复|留言|跟帖|讨论|討論|댓글|의견|후기|리뷰|한줄평|تعليق|ردود|آراء|نظرات|دیدگاه|תגוב|bình luận|ý kiến|ความ(?:คิด)?เห็น|टिप्पणि|टिप्पणी|प्रतिक्रिया|hozzászól|vélemény/iu;
/** What stands above something else: the newest of other pages, an invitation to write, a notice that there is none. */
const ANNOUNCES_ELSE =
  /recent|latest|neueste|letzte|dernier|récent|últim|popular|most|beliebt|related|leave|\badd\b|\bpost a|write|join|schreib|verfass|laisse|ajoute|écri|deja|escrib|deixe|escreva|lascia|scrivi|plaats|skriv|closed|geschlossen|no comments|disabled|be the first|policy|customers? say|about us/iu;

/** What a page is called on which everybody may write a line. */
const GUEST_BOOK =
  /guest ?book|gästebuch|livre d.or|li[bv]ro de visitas|gastenboek|g(?:ä|æ|je)ste?bo[gk]|vieraskirja|kniha návštěv|księga gości|vendégkönyv|гостевая книга|ziyaretçi defteri|[ck]ondol/i;

/** Whether a page's title says that it is a guest book, or one of condolences. */
export function isGuestBook(title: string): boolean {
  return GUEST_BOOK.test(title);
}

/** Whether a short text above something says that comments follow. */
export function announces(text: string): boolean {
  return ANNOUNCES.test(text) && !ANNOUNCES_ELSE.test(text);
}

/** A price. */
export const PRICE = /[$€£¥₹]\s?\d|\d\s?(?:[€£]|USD|EUR|kr|zł)(?!\p{L})/u;
