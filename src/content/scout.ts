import { type WatchOptions, watchComments } from '../detect';

/**
 * Waits until a frame looks as if it had comments, or gets some. Most frames of a page hold advertisements and players:
 * to ask for each whose page it is would keep the background awake wherever there is one.
 * @returns a promise that never settles where nothing of the kind comes, or `life` ends before
 */
export function suspicion(
  root: Document,
  life: AbortSignal,
  options: Omit<WatchOptions, 'signal' | 'suspect'>,
): Promise<void> {
  const looking = new AbortController();
  life.addEventListener('abort', () => looking.abort(), { once: true, signal: looking.signal });
  return new Promise((resolve) => {
    const suspect = () => {
      looking.abort();
      resolve();
    };
    const nothing = () => {};
    watchComments(
      root,
      { found: suspect, changed: nothing, gone: nothing },
      { ...options, suspect, signal: looking.signal },
    );
  });
}
