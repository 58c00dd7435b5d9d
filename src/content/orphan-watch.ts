/** How often a script with comments to look after asks whether its extension is still there. */
const EVERY_MS = 3000;

/**
 * Ends `life` soon after the extension was updated, reloaded or removed under the page: a script that it left behind
 * is told nothing of that.
 */
export function watchForOrphan(isOrphan: () => boolean, life: AbortController): void {
  const timer = setInterval(() => {
    if (isOrphan()) life.abort();
  }, EVERY_MS);
  life.signal.addEventListener('abort', () => clearInterval(timer), { once: true });
}
