/*
 * Firefox ends a content script at once when its extension is reloaded or put in again, and lets it undo nothing.
 * The next script finds what it left: bars whose buttons do nothing, and the words behind them still hidden.
 */

/** What a comment is hidden or faded with; a page seldom writes these as important into a style attribute. */
const LENT: Readonly<Record<string, readonly string[]>> = {
  display: ['none'],
  visibility: ['hidden', 'visible'],
  opacity: ['0.3'],
  'font-size': ['0px', '0'],
  'line-height': ['0px', '0'],
  'letter-spacing': ['0px', '0', 'normal'],
  'user-select': ['none'],
  '-moz-user-select': ['none'],
  position: ['relative'],
  'min-height': ['34px'],
  transition: ['none'],
  'margin-inline-start': ['28px'],
};

/** Plain elements that may have a shadow root, and are empty then. */
const PLAIN = ['div', 'section', 'article', 'aside'];
/** Those, and all that are not frequent: among them are the elements of kinds of their own. */
const MAY_HOST = `${PLAIN.map((tag) => `${tag}:empty`).join()},
  :not(div,span,a,li,p,ul,td,tr,img,b,i,h2,h3,br,section,button,input,svg,path,strong,em,script,article,table,time)`;

/**
 * Takes away the bars of a script that was ended before this one, and what it had hidden in the document or the shadow
 * root that they stand in: replies that went with a comment may be anywhere in there.
 * @param rootOf gives the shadow root of an element, a closed one too
 * @returns how many bars there were
 */
export function removeLeftovers(document: Document, rootOf: (element: Element) => ShadowRoot | null): number {
  const roots: ParentNode[] = [document];
  let count = 0;
  // Grows while it is gone through.
  for (const root of roots) {
    const { hosts, inner } = hostsIn(root, rootOf);
    roots.push(...inner);
    count += hosts.length;
    for (const host of hosts) outermostOf(host).remove();
    if (hosts.length) for (const element of root.querySelectorAll('[style]')) giveBack(element);
  }
  return count;
}

/** The hosts of bars that stand in `root`, and the shadow roots of the page's own. */
function hostsIn(root: ParentNode, rootOf: (element: Element) => ShadowRoot | null) {
  const hosts: Element[] = [];
  const inner: ShadowRoot[] = [];
  for (const element of root.querySelectorAll(MAY_HOST)) {
    const { localName } = element;
    // Of the others a browser may find it an error to ask.
    const own = localName.includes('-') || PLAIN.includes(localName) ? rootOf(element) : null;
    if (own && isBar(element, own)) hosts.push(element);
    else if (own) inner.push(own);
  }
  return { hosts, inner };
}

/** Whether `makeHost` made it; a widget of the page's may have the same in its shadow root, but not our style. */
function isBar(element: Element, root: ShadowRoot): boolean {
  const isHost = element.localName === 'div' && hasOurStyle(element) && !element.firstChild;
  return isHost && [...root.children].some(({ classList }) => classList.contains('root'));
}

/** The host with the rows and cells that were put around it alone. */
function outermostOf(host: Element): Element {
  let at = host;
  for (let up = at.parentElement; up?.childNodes.length === 1 && hasOurStyle(up); up = at.parentElement)
    at = up;
  return at;
}

/** Whether `styleHost` styled it; browsers write `all` as every property there is. */
function hasOurStyle(element: Element): boolean {
  return /(?:^|[\s-])(?:all|border-inline): initial !important/.test(element.getAttribute('style') ?? '');
}

function giveBack(element: Element): void {
  const { style } = element as HTMLElement;
  // What a script wrote property by property ends with a semicolon; what the page's author wrote seldom does.
  if (!style?.length || !element.getAttribute('style')?.endsWith(';')) return;
  let lent = false;
  for (const [name, values] of Object.entries(LENT)) {
    if (style.getPropertyPriority(name) !== 'important' || !values.includes(style.getPropertyValue(name)))
      continue;
    style.removeProperty(name);
    lent = true;
  }
  // Bare words are dimmed by their colour, and what stands among them is given its own.
  const isPale = lent || style.color.startsWith('color-mix(in srgb');
  if (isPale && style.getPropertyPriority('color') === 'important') {
    style.removeProperty('color');
    lent = true;
  }
  if (!lent) return;
  if (element.getAttribute('style') === '') element.removeAttribute('style');
  if (element.hasAttribute('inert') && element.getAttribute('aria-hidden') === 'true') {
    element.removeAttribute('inert');
    element.removeAttribute('aria-hidden');
  }
}
