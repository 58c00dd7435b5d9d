/**
 * Calls `listener` each time the page comes back from the browser's back-forward cache. While it lay there nothing was
 * told to it, and what it had asked may never be answered.
 */
export function onReturn(listener: () => void, signal: AbortSignal): void {
  const shown = (event: PageTransitionEvent) => {
    // A page can make such an event too, as often as it likes; each would have us ask everything again.
    if (event.persisted && event.isTrusted) listener();
  };
  addEventListener('pageshow', shown, { signal });
}
