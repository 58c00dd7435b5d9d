import css from './style.css?inline';

/**
 * Gives `root` our styles. A constructed sheet needs no leave of the page's CSP; where a browser does not let
 * a content script adopt one, a style element does.
 */
export function addStyles(root: ShadowRoot): void {
  try {
    const sheet = sheetOf(root.ownerDocument);
    root.adoptedStyleSheets = [sheet];
    if (root.adoptedStyleSheets.length === 1) return;
  } catch {
    // Falls through to the style element.
  }
  const style = root.ownerDocument.createElement('style');
  style.textContent = css;
  root.append(style);
}

const sheets = new WeakMap<Document, CSSStyleSheet>();

function sheetOf(document: Document): CSSStyleSheet {
  let sheet = sheets.get(document);
  if (!sheet) {
    const view = document.defaultView as (Window & typeof globalThis) | null;
    sheet = new (view?.CSSStyleSheet ?? CSSStyleSheet)();
    sheet.replaceSync(css);
    sheets.set(document, sheet);
  }
  return sheet;
}
