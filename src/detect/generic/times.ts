import { lazy } from '../../core/lazy';

/*
 * What tells a time, in whatever language. The text is given small letters: a pattern that says `\p{L}` and also passes
 * over case takes three times as long to make ready, which every page with a date on it would wait for.
 */

const YEAR = '(?:19|20)\\d\\d';
/** How the names of months begin, in the languages of Europe. */
const MONTH =
  '(?:jan|ene|gen|fe[bv]|f[ée]v|m[aä]r|mrt|apr|a[bv]r|ma[iyg]|mei|j[uú]n|jui|giu|jul|lug|aug|ago|ao[uû]|sep|set|o[ckt]t|out|nov|de[czs]|dic|d[ée]c|янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)\\p{L}{0,7}\\.?';
/** Of a word, whatever its script: vowels of India are marks on letters. Made ready sooner than a class of both. */
const LETTER = '[^\\s\\d]';
const CLOCK = '\\d{1,2}[:h.]\\d\\d';
/** Words that may stand before a date that is told without a year: "posted on", "Reviewed:". */
const LED = '^\\P{L}*(?:\\p{L}{1,12}\\W{1,3}){0,3}';
/** With a year or in figures alone. */
const dates = lazy(
  () =>
    new RegExp(
      [
        // 3 March 2021, 3. März 2021, 3 de marzo de 2021; March 3rd, 2021; 2021. március 3.
        `\\d{1,2}(?:st|nd|rd|th|er|º|\\.)?[\\s-](?:de\\s)?${LETTER}{3,12}\\.?,?[\\s-](?:de\\s)?${YEAR}`,
        `\\p{L}{3,12}\\.?\\s\\d{1,2}(?:st|nd|rd|th)?,?\\s(?:at\\s)?${YEAR}`,
        `${YEAR}\\.?\\s\\p{L}{3,12}\\.?\\s\\d{1,2}(?!\\d)`,
        // 2021-03-03, 03.03.21, 3/3/2021; 3. 3. 2021, 2021. 3. 3.
        `(?:^|[^\\d.])(?:${YEAR}([./-])\\d{1,2}\\1\\d{1,2}|\\d{1,2}([./-])\\d{1,2}\\2(?:${YEAR}|\\d\\d))(?![\\d.]\\d)`,
        `(?:^|[^\\d.])(?:\\d{1,2}\\.\\s?\\d{1,2}\\.\\s?${YEAR}|${YEAR}\\.\\s\\d{1,2}\\.\\s\\d{1,2})(?!\\d)`,
        '\\d\\s?[年년]|\\d\\s?[月월]\\s?\\d{1,2}\\s?[日일]',
        `^\\W*\\p{L}{3,9}\\.?\\s${YEAR}\\W*$`,
        `${LED}${MONTH}\\s(?:de\\s)?${YEAR}\\W*$`,
      ].join('|'),
      'u',
    ),
);
/** Days by which a time of day is told. */
const DAY =
  'today|yesterday|heute|gestern|hier|aujourd.hui|ayer|hoy|ieri|oggi|ontem|hoje|gisteren|vandaag|i ?går|i ?dag|eilen|tänään|вчера|сегодня|вчора|сьогодні|wczoraj|dzisiaj|dziś|včera|dnes|tegnap|dün|bugün|χθες|σήμερα|hôm qua|hôm nay|kemarin';
/** Without a year of ours: so long ago, today at, and the short forms of both; other calendars. */
const ages = lazy(
  () =>
    new RegExp(
      [
        `\\p{L}{3,12}\\.?\\s\\d{1,2}(?:st|nd|rd|th)?,?\\s(?:at\\s)?\\d{1,2}:\\d\\d`,
        `\\d+\\+?\\s?${LETTER}+\\.?\\s(?:(?:y?ang)\\s)?(?:ago|geleden|siden|sedan|sitten|fa|temu|назад|тому|önce|trước|atrás|lalu|nakalipas|zpět|πριν|پیش|قبل|مضت|पहले|ezelőtt|tagasi)(?!\\p{L})`,
        '\\d+\\s?(?:秒|分|時間|小时|小時|天|日|週間?|か月|个月|月|年)前|\\d+\\s?(?:초|분|시간|일|주|개월|년)\\s?전',
        '\\d+\\s?(?:วินาที|นาที|ชั่วโมง|ชม\\.|วัน|สัปดาห์|เดือน|ปี)(?:ก่อน|ที่แล้ว|ที่ผ่านมา)|\\d+ (?:perce|órája|napja|hete|hónapja|éve)(?!\\p{L})',
        '(?:^|\\s)(?:vor|il y a|hace|há|πριν|před|pred|prije|pre|пре|пред|преди|prieš|pirms|acum|منذ|قبل|לפני)\\s(?:\\p{L}+\\s|cerca de\\s)?\\d+\\s\\p{L}+',
        '(?:an?|one)\\s(?:minute|hour|day|week|month|year)\\sago|just now|vor (?:einem|einer) \\p{L}+',
        `(?:^|\\s)(?:${DAY}),?\\s.{0,8}${CLOCK}`,
        '^\\W*\\d{1,3}\\s?(?:s|min?|h|hr|hrs|d|w|wk|mo|y|yr|yrs|j|t|std|sem|мин|ч|дн|нед|мес)\\.?\\W*$',
        // Mar 3; on 3 March; 3:15 PM on March 3
        `${LED}(?:${MONTH}\\s\\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}\\.?\\s(?:de\\s)?${MONTH})\\W*$`,
        `\\d{1,2}:\\d\\d(?:\\s?[ap]\\.?m\\.?)?,?\\s(?:on\\s)?(?:${MONTH}\\s\\d{1,2}|\\d{1,2}\\.?\\s${MONTH})(?!\\p{L})`,
        // 3 mars à 14:30; 03.03. 14:30
        `(?:^|\\s)(?:\\d{1,2}\\.?\\s(?:de\\s)?${MONTH}|\\d{1,2}[./-]\\d{1,2}\\.?),?\\s(?:\\P{L}?\\p{L}{1,3}\\s)?\\d{1,2}[:h]\\d\\d`,
        '^\\W*\\d{1,2}[:h]\\d\\d(?::\\d\\d)?\\s?(?:[ap]\\.?m\\.?|h|uhr)?\\W*$',
        // 3 มี.ค. 2567; 1402/12/20, 20 اسفند 1402; 3 مارس 2024
        `\\d{1,2}\\s[\\u0e00-\\u0e7f.]{3,12}\\s?(?:25\\d\\d|${YEAR})`,
        '(?:^|\\D)1[34]\\d\\d/\\d{1,2}/\\d{1,2}(?!\\d)|\\d{1,2}\\s[\\u0600-\\u06ff]{2,12}\\s1[34]\\d\\d',
      ].join('|'),
      'u',
    ),
);
const IN_FIGURES = /(?:19|20)\d\d|\d[./-]\d{1,2}[./-]\d|\d\s?[年년月월]/;
/** Times without a figure, where they are all that a text says. */
const inWords = lazy(
  () =>
    new RegExp(
      `^\\P{L}*(?:${[
        DAY,
        'just now|now|gerade eben|à l.instant|ahora|agora|только что|昨日|今日|昨天|今天|刚刚|刚才|어제|오늘|방금(?: 전)?|أمس|اليوم|אתמול|היום|आज|कल|دیروز|امروز',
        '(?:منذ|قبل|לפני)\\s\\S+(?:\\s\\S+)?|vor eine[mr] \\S+|(?:an?|one) \\S+ ago|last (?:week|month|year)',
        'il y a une? \\S+|hace una? \\S+|há uma? \\S+|un.?\\S+ fa|een \\S+ geleden|(?:för )?en \\S+ sedan|bir \\S+ önce|\\S+ (?:temu|назад|тому)',
      ].join('|')})\\P{L}*$`,
      'u',
    ),
);
const LONGEST_IN_WORDS = 30;

/** Longest text that may be nothing but a time and what stands around it. */
const LONGEST_TIME = 70;

const HAS_FIGURE = /\d/;
/** A number of any kind; a day with its year is none. */
const A_FIGURE =
  /^[\s#]*(?!(?:\d\d\.\d\d\.\d\d|\d{1,2}\.\d{1,2}\.(?:19|20)\d\d|(?:19|20)\d\d\.\d{1,2}\.\d{1,2})\.?\s*$)[\d.,]+[\s%]*$/;
/** Figures of Arabic, Persian and Hindi. */
const OTHER_FIGURES = /[٠-٩۰-۹०-९]/g;

function inOurFigures(text: string): string {
  return text.replace(OTHER_FIGURES, (figure) => {
    const code = figure.charCodeAt(0);
    return String((code >= 0x966 ? code - 0x966 : code) & 0xf);
  });
}

/** Whether a short text tells a time, in whatever language. */
export function tellsTime(text: string): boolean {
  if (text.length > LONGEST_TIME * 2) return false;
  const trimmed = inOurFigures(text).trim().replace(/\s+/g, ' ').toLowerCase();
  if (!HAS_FIGURE.test(trimmed))
    return trimmed.length > 1 && trimmed.length < LONGEST_IN_WORDS && inWords().test(trimmed);
  if (A_FIGURE.test(trimmed) || trimmed.length > LONGEST_TIME) return false;
  return (IN_FIGURES.test(trimmed) && dates().test(trimmed)) || ages().test(trimmed);
}

/** What may be a time in a whole page's text, at first sight; each begins with a figure, which makes it cheap. */
const MAY_BE_TIME =
  /\d{1,4}(?:[./-]\d{1,2}[./-]\d{2,4}|[:h]\d\d|\s?[年월月]|\s?(?:秒|分|時間|小时|小時|天|日|か月|个月|시간|분|일)\s?[前전]|(?:st|nd|rd|th|\.)?\s(?:de\s)?[a-zà-ÿа-я]{3,12}\.?,?\s(?:de\s)?(?:19|20)\d\d|,?\s(?:19|20)\d\d|\s?[a-zà-ÿа-яığऀ-ॿ]{1,9}\.?\s(?:ago|geleden|siden|sedan|fa|temu|назад|тому|önce|trước|atrás|lalu|پیش|पहले)|(?<=(?:vor|il y a|hace|há|för|for|πριν|منذ|לפני)\s\d{1,4})\s)|[٠-٩۰-۹०-९]{1,4}(?:[/:]|\s?[\u0600-\u06ff\u0900-\u097f])/g;

/** Whether a text holds two different times, or what looks so at first sight. */
export function mayTellTimes(text: string): boolean {
  const lower = text.toLowerCase();
  const matches = lower.matchAll(MAY_BE_TIME);
  const first: string | undefined = matches.next().value?.[0];
  const second: string | undefined = matches.next().value?.[0];
  if (second === undefined || second !== first) return second !== undefined;
  // Most pages that tell times have done so by now. The others are read at once: each match looked at alone costs.
  return lower.match(MAY_BE_TIME)?.some((match) => match !== first) ?? false;
}
