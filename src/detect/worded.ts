const WORDLESS = /^(?:script|style|link|meta|iframe|img|video|audio|canvas|svg|noscript|template|br|input)$/;
/** Editors that are no text area: the reader is writing there. A shut one shows what somebody wrote. */
export const EDITOR = ':is([contenteditable],[role=textbox]):not([contenteditable="false" i])';
/** Where text is nobody's to read, or the reader's own. */
const UNREAD = `script,style,title,noscript,textarea,${EDITOR}`;

/** Whether a node brings so much text at least, or may bring a shadow root with some. */
export function hasWords(node: Node, least: number): boolean {
  if (node.nodeType === Node.TEXT_NODE)
    return (node as Text).data.trim().length >= least && node.parentElement?.closest(UNREAD) === null;
  if (node.nodeType !== Node.ELEMENT_NODE || WORDLESS.test((node as Element).localName)) return false;
  return (node.textContent as string).length >= least || (node as Element).localName.includes('-');
}

/** Text that a change must bring to a root without comments before it is looked at again. */
export const LEAST_TEXT = 12;
