import type { Root } from '../../src/detect';
import type { Look } from '../../src/detect/look';
import { lookFor } from '../../src/detect/needs';
import { ADAPTERS } from '../../src/detect/platforms';
import { maybeKnown, maybeUnknown } from '../../src/detect/suspect';

function lookAt(root: Root): Look {
  const steps = lookFor(ADAPTERS, root);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Whether what reads comments is loaded into a page that has loaded: a root of it, or a shadow root in one, looks as if it had some. */
export function suspected(root: Root): boolean {
  const seen = lookAt(root);
  if (maybeKnown(root, seen) || maybeUnknown(root, seen, {})) return true;
  return [...root.querySelectorAll('*')].some(({ shadowRoot }) => shadowRoot && suspected(shadowRoot));
}

/** Whether it is loaded already while the page loads, for a platform that is known. */
export function suspectedEarly(root: Root): boolean {
  if (maybeKnown(root, lookAt(root))) return true;
  return [...root.querySelectorAll('*')].some(({ shadowRoot }) => shadowRoot && suspectedEarly(shadowRoot));
}
