import type { Entry } from './entry';

/** Whether the reader is typing inside `element`: nothing folds under their hands. */
export function isTypingIn(element: Element): boolean {
  const root: Node & Partial<DocumentOrShadowRoot> = element.getRootNode();
  const active = root.activeElement;
  return !!active && element.contains(active) && isEditable(innermost(active));
}

/** The focused element, into the open shadow roots. */
function innermost(active: Element): Element {
  let at = active;
  while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

const NOT_TEXT = /^(?:button|checkbox|color|file|hidden|image|radio|range|reset|submit)$/;

function isEditable(element: Element): boolean {
  if (element instanceof HTMLTextAreaElement) return true;
  if (element instanceof HTMLInputElement) return !NOT_TEXT.test(element.type);
  // An editor inside a frame has the frame as the focused element.
  if (element instanceof HTMLIFrameElement) return true;
  if (element instanceof HTMLElement && element.isContentEditable) return true;
  return element.getAttribute('role') === 'textbox';
}

/** Comments that are to fold, and wait until the reader has done typing in them. */
export class TypingWait {
  readonly #waiting = new WeakSet<Entry>();
  readonly #done: (entry: Entry) => void;

  /** @param done called with each comment that need not wait any more */
  constructor(done: (entry: Entry) => void) {
    this.#done = done;
  }

  /** Whether `entry` must wait. */
  holds(entry: Entry): boolean {
    const { element } = entry.comment;
    if (!isTypingIn(element)) return false;
    if (this.#waiting.has(entry)) return true;
    this.#waiting.add(entry);
    const later = () => {
      this.#waiting.delete(entry);
      this.#done(entry);
    };
    // The focus may only have moved on to another field of the same form: that shows a task later.
    element.addEventListener('focusout', () => setTimeout(later), { once: true });
    return true;
  }
}
