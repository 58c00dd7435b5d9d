/** The shadow root of an element, a closed one too: content scripts may look into those. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  if (element.shadowRoot) return element.shadowRoot;
  const { openOrClosedShadowRoot } = element as Element & { openOrClosedShadowRoot?: ShadowRoot | null };
  if (openOrClosedShadowRoot !== undefined) return openOrClosedShadowRoot;
  try {
    return (
      (typeof chrome !== 'undefined' && chrome.dom?.openOrClosedShadowRoot(element as HTMLElement)) || null
    );
  } catch {
    // Chrome throws for elements that cannot have one.
    return null;
  }
}
