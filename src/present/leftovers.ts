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

/**
 * Takes away the bars of a script that was ended before this one, and what it had hidden beside them.
 * @param rootOf gives the shadow root of an element, a closed one too
 * @returns how many bars there were
 */
export function removeLeftovers(document: Document, rootOf: (element: Element) => ShadowRoot | null): number {
  const hosts = [...document.querySelectorAll('div[style]')].filter(
    (element) => !element.firstChild && [...(rootOf(element)?.children ?? [])].some(isRoot),
  );
  const scopes = new Set<Element>();
  for (const host of hosts) {
    const outermost = outermostOf(host);
    if (outermost.parentElement) scopes.add(outermost.parentElement);
    outermost.remove();
  }
  for (const scope of scopes) {
    giveBack(scope);
    for (const element of scope.querySelectorAll('[style]')) giveBack(element);
  }
  return hosts.length;
}

/** What `makeHost` puts first into the shadow root of a host. */
function isRoot({ classList }: Element): boolean {
  return classList.contains('root');
}

/** The host with the rows and cells that were put around it alone. */
function outermostOf(host: Element): Element {
  let at = host;
  for (let up = at.parentElement; up?.childNodes.length === 1 && isWrapping(up); up = at.parentElement)
    at = up;
  return at;
}

/** Whether `styleHost` styled it; Firefox writes `all` as every property there is. */
function isWrapping(element: Element): boolean {
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
  if (!lent) return;
  if (element.getAttribute('style') === '') element.removeAttribute('style');
  if (element.hasAttribute('inert') && element.getAttribute('aria-hidden') === 'true') {
    element.removeAttribute('inert');
    element.removeAttribute('aria-hidden');
  }
}
