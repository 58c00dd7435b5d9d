import { wordsOf } from './scan';

/** What a class says of a person that is not the name. */
const BESIDE_NAME = /badge|flair|country|location/i;
const SAYS_SO =
  /[\s:,]*(?:\b(?:says?|said|wrote|writes|schrieb|schreibt|sagt|meint|dice|dijo|escribió|dit|a écrit|disse|escreveu|scrive|ha scritto|schreef|skrev)\b)?[\s:,·•|–—-]*$/iu;

/** What stands before a name, in one piece of text with it or in one of its own. */
const LEADS_IN =
  /^\s*(?:\p{L}+\s+)?(?:(?:posted|written|submitted)\s+by|(?:geschrieben|verfasst)\s+von|(?:publié|posté|écrit)\s+par|(?:escrito|publicado|enviado|postado)\s+por)\b[\s:]*/iu;

/** A piece of text without "Posted by:" before the name. */
export function withoutLead(text: string): string {
  return text.replace(LEADS_IN, '');
}

/** What a short piece says, without "Posted by:" before it and "says:" after it. */
export function nameIn(text: string): string {
  return withoutLead(text).replace(SAYS_SO, '').trim();
}

/** An initial stands where a portrait is missing; few people have a name as short. */
export function isInitial(name: string): boolean {
  return name.length < 2;
}

/** Whether an element says something of a person that is not the name. */
export function isBesideName(element: Element): boolean {
  return BESIDE_NAME.test(wordsOf(element));
}

/** Tags that end no line. */
const IN_LINE = /^(?:a|abbr|b|bdi|em|font|i|img|mark|s|small|span|strong|sub|sup|svg|u|.+-.+)$/i;

function blockOf(text: Node, within: Element): Element {
  let block = text.parentElement as Element;
  while (block !== within && IN_LINE.test(block.localName)) block = block.parentElement as Element;
  return block;
}

/** What an element says in its first line: how much somebody wrote, and since when, stands below the name. */
export function lineOf(element: Element): string {
  const walker = element.ownerDocument.createTreeWalker(
    element,
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
  );
  let line = '';
  let block: Element | null = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE) {
      if (isBesideName(node.parentElement as Element)) continue;
      if (line.trim() && blockOf(node, element) !== block) break;
      block = blockOf(node, element);
      line += (node as Text).data;
    } else if (node.nodeName === 'BR' && line.trim()) break;
  }
  return line.replace(/\s+/g, ' ').trim();
}
