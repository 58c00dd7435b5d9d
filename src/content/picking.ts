import { elementsOf } from '../detect/picked';
import { ruleFor } from '../detect/picker';
import { setPickedRule } from '../platform/rules-store';
import { watchSettings } from '../platform/settings-store';
import { text, textDirection } from '../platform/words';
import { openPickOverlay } from '../present/pick-overlay';

/** Frames smaller than this hold buttons and advertisements, hardly a thread. */
const LEAST_WIDTH = 300;
const LEAST_HEIGHT = 300;

let current: AbortController | null = null;

/** "Comments not found here?": lets the reader point at a comment, and keeps how the likes of it are recognised. */
export function startPicking(site: string, life: AbortSignal): void {
  if (window !== window.top && (innerWidth < LEAST_WIDTH || innerHeight < LEAST_HEIGHT)) return;
  current?.abort();
  current = new AbortController();
  const { signal } = current;
  life.addEventListener('abort', () => current?.abort(), { once: true, signal });
  // The popup asks all frames of the tab; once a rule is kept in one of them, the others are done.
  watchSettings(() => current?.abort(), signal);
  openPickOverlay(
    document,
    {
      text,
      direction: textDirection(),
      likesOf: (clicked) => {
        const rule = ruleFor(clicked, document);
        return rule ? elementsOf(rule, document) : [];
      },
      keep: (clicked) => setPickedRule(site, ruleFor(clicked, document)),
    },
    signal,
  );
}
