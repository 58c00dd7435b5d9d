/** Tells the window what a browser does when its page comes back from the back-forward cache. */
export function comeBack(over: { persisted?: boolean; isTrusted?: boolean } = {}): void {
  const event = new Event('pageshow');
  for (const [name, value] of Object.entries({ persisted: true, isTrusted: true, ...over }))
    Object.defineProperty(event, name, { value });
  dispatchEvent(event);
}
