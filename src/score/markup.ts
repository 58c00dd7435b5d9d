import { turnedIn } from './turned';

/** A stretch of a text, in UTF-16 offsets, and the characters that it stands for. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const ENTITIES = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: ' ',
    shy: '',
    zwnj: '',
    zwj: '',
    hellip: '…',
    ndash: '–',
    mdash: '—',
    lsquo: "'",
    rsquo: "'",
    ldquo: '"',
    rdquo: '"',
  }),
);
/** What changes how words look and parts none, in HTML and in the brackets of boards; other tags part words. */
const WITHIN_WORDS = new Set(
  'a b big center code color del em font i ins mark s size small span strike strong sub sup u url'.split(' '),
);
const HTML =
  'a|b|big|blockquote|br|center|code|del|div|em|font|h[1-6]|i|ins|li|mark|ol|p|pre|s|small|span|strike|strong|sub|sup|u|ul';
const BOARDS = 'b|center|code|color|font|i|img|list|quote|s|size|spoiler|u|url';
const SPACE = '[ \\t\\r\\n]';
const CLOSED = new RegExp(`\\[/(${BOARDS})\\]`, 'gi');
const MARKUP = new RegExp(
  [
    `&(?:amp;)*(?:#([0-9]{1,7})|#x([0-9a-f]{1,6})|(${[...ENTITIES.keys()].join('|')}));`,
    `</?(${HTML})(?:${SPACE}+[a-z-]+${SPACE}*=[^<>]{0,500})?${SPACE}*/?>`,
    `\\[(/?)(${BOARDS})(?:=[^\\[\\]]{0,200})?\\]`,
    '\\\\(?=\\*)',
    '\\u202e([^\\u202c\\r\\n]*)',
  ].join('|'),
  'gi',
);
const MAYBE = /[&<[\\\u202e]/;
const WORD = /[^ \t]+/g;

/**
 * What pages leave of their own language in a comment ("I&#39;m", "<b>", "[i]", "\*"), and words written backwards, by
 * their marks or by letters turned round. In order; none overlap. Mirrors `unmarked` of training/normalise.py.
 */
export function editsOf(text: string): Edit[] {
  const turned = turnedIn(text);
  if (turned.length > 0 || !MAYBE.test(text)) return turned;
  const closed = new Set([...text.matchAll(CLOSED)].map(([, tag]) => tag?.toLowerCase()));
  const edits: Edit[] = [];
  for (const match of text.matchAll(MARKUP)) {
    const [whole, decimal, hex, name, tag, slash, board, backwards] = match;
    const start = match.index;
    const end = start + whole.length;
    const one = (stands: string): number => edits.push({ start, end, text: stands });
    if (decimal !== undefined) one(characterOf(Number.parseInt(decimal, 10), whole));
    else if (hex !== undefined) one(characterOf(Number.parseInt(hex, 16), whole));
    else if (name !== undefined) one(ENTITIES.get(name.toLowerCase()) as string);
    else if (tag !== undefined) one(parting(tag));
    else if (board !== undefined) {
      // "a[i]" is no tag: only one that is closed somewhere is.
      if (slash || closed.has(board.toLowerCase())) one(parting(board));
    } else if (backwards !== undefined) edits.push(...wordsTurned(backwards, start + 1));
    else one('');
  }
  return edits;
}

function parting(tag: string): string {
  return WITHIN_WORDS.has(tag.toLowerCase()) ? '' : ' ';
}

function characterOf(code: number, otherwise: string): string {
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : otherwise;
}

/** Each word the other way round, where it stands: the order of words tells less than what they are. */
function wordsTurned(text: string, from: number): Edit[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    start: from + index,
    end: from + index + word.length,
    text: [...word].reverse().join(''),
  }));
}
