import { EDITOR } from './worded';

/** What else of a body is not its author's text. */
export interface TextOptions {
  /** Elements to leave out: selectors of the platform's signatures, edit notes, buttons. */
  readonly omit?: string;
  /** Selectors of the platform's quotes, besides those every platform is known to use. */
  readonly quotes?: string;
  /** Elements that are comments of their own; their text is theirs. */
  readonly items?: Pick<ReadonlySet<Element>, 'has'>;
  /** Whether a text, by what it says, is the page's own and no author's. */
  isTemplate?(text: string): boolean;
  /** Nodes that this extension put there. */
  isOurs?(node: Node): boolean;
  /** Quoted text of others is kept, for what a reader sees rather than what its author wrote. */
  readonly keepQuotes?: boolean;
}

const SILENT = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'SVG',
  'BUTTON',
  'TEXTAREA',
  'SELECT',
  'INPUT',
  'IFRAME',
  'OBJECT',
  'VIDEO',
  'AUDIO',
  'CANVAS',
  'HEAD',
  'MENU',
  'FORM',
]);

const INLINE = new Set([
  'A',
  'ABBR',
  'ACRONYM',
  'B',
  'BDI',
  'BDO',
  'BIG',
  'CITE',
  'CODE',
  'DEL',
  'DFN',
  'EM',
  'FONT',
  'I',
  'IMG',
  'INS',
  'KBD',
  'LABEL',
  'MARK',
  'Q',
  'S',
  'SAMP',
  'SMALL',
  'SPAN',
  'STRIKE',
  'STRONG',
  'SUB',
  'SUP',
  'TIME',
  'TT',
  'U',
  'VAR',
  'WBR',
  'YT-FORMATTED-STRING',
  'YT-ATTRIBUTED-STRING',
]);

/** Other people's words inside a comment, as forum engines, comment systems and mail programs mark them. */
const QUOTES =
  'blockquote,aside.quote,.quote,.quoted,.quotebox,.quoteheader,.quotetitle,.quotetop,.quotemain,.quotecontent,' +
  '.quote_container,.bbcode_quote,.bbCodeQuote,.bbCodeBlock--quote,.mycode_quote,.quoteBox,.UserQuote,.gmail_quote,' +
  '.bbcode_postedby,.quote-header,.quote-author,.ipsQuote,.ipsQuote_citation';

/**
 * What engines add to a comment's text that its author did not write there. A spoiler is a button too, and holds the
 * author's own words.
 */
const ADDED =
  '[hidden],[role=button]:not([data-spoiler-state],[class*=spoil]),[role=toolbar],[role=menu],.signature,' +
  '.postsignature,.message-signature,.sig,.lastedit,.lastEdit,.message-lastEdit,.editedby,.edited_post,' +
  `.post-edited,.edit-note,.postedit,.comment-reply-link,${EDITOR}`;

/** Below this, elements are read as they stand: a page may nest them as deep as it likes. */
const DEEPEST = 500;
const PICTOGRAM = /\p{Extended_Pictographic}/u;

/** A link that opens and closes something: three dots, an arrow. */
function isSwitch(element: Element): boolean {
  if (element.tagName !== 'A' || !/^(?:#$|javascript:)/i.test(element.getAttribute('href') ?? ''))
    return false;
  return !/[\p{L}\p{N}]/u.test(element.textContent ?? '');
}

/** Elements that the page itself does not show; what hides them for a fold may lie over that. */
const unseen = new WeakSet<Element>();

/**
 * Whether the page hides an element. A fold hides the parts of a comment, and must not change what it says: that is
 * always important, which a page seldom is.
 */
function isHidden(element: HTMLElement): boolean {
  const { style } = element;
  if (style?.display !== 'none') unseen.delete(element);
  else if (!style.getPropertyPriority('display')) unseen.add(element);
  return unseen.has(element);
}

function gather(node: Node, options: TextOptions, leave: string, depth: number, out: string[]): void {
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === 3) {
      const { data } = child as Text;
      if (!options.isTemplate?.(data)) out.push(data.replace(/[^\S\ufeff]+/g, ' '));
      continue;
    }
    if (child.nodeType !== 1) continue;
    const element = child as HTMLElement;
    const tag = element.tagName.toUpperCase();
    if (tag === 'BR') out.push('\n');
    else if (tag === 'IMG') {
      const { alt } = element as HTMLImageElement;
      if (alt && (PICTOGRAM.test(alt) || /emoji|smil/i.test(element.className))) out.push(alt);
    } else if (!SILENT.has(tag) && !options.items?.has(element) && !options.isOurs?.(element)) {
      if (isHidden(element) || element.matches(leave) || isSwitch(element)) continue;
      const block = !INLINE.has(tag);
      if (block) out.push('\n');
      if (depth < DEEPEST) gather(element, options, leave, depth + 1, out);
      else out.push(element.textContent ?? '');
      if (block) out.push('\n');
    }
  }
}

function read(body: Element, options: TextOptions, leave: string, ownLines: boolean): string {
  const out: string[] = [];
  gather(body, options, leave, 0, out);
  // What takes no room parts no words.
  let text = out.join('').replace(/[\u200b\ufeff]+/g, '');
  if (ownLines) text = text.replace(/^ *>+ .*$/gm, '');
  return text.replace(/\s+/g, ' ').trim();
}

/**
 * The words of a body as its author wrote them, white space collapsed, a space at block elements and breaks:
 * without scripts, controls, signatures, edit notes, nested comments and quoted text of others.
 * A comment that is nothing but a quote is read as it stands; what somebody is writing is none yet.
 */
export function textOf(body: Element, options: TextOptions = {}): string {
  if (body.closest(EDITOR)) return '';
  const leave = options.omit ? `${ADDED},${options.omit}` : ADDED;
  if (options.keepQuotes) return read(body, options, leave, false);
  const quotes = options.quotes ? `${QUOTES},${options.quotes}` : QUOTES;
  return read(body, options, `${leave},${quotes}`, true) || read(body, options, leave, false);
}

/** A short piece such as a name, white space collapsed. */
export function labelOf(element: Element | null | undefined): string | undefined {
  const text = element?.textContent?.replace(/\s+/g, ' ').trim();
  return text || undefined;
}
