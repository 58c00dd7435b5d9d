import type { Entry } from './entry';
import { isOurs } from './host';
import { nothing } from './loans';
import type { Wants } from './veil';

interface Dimmed {
  /** The page's colours may change: those of the last painting hold. */
  wants: Wants;
  pointed: boolean;
  focused: boolean;
  readonly ending: AbortController;
}

/** A dimmed comment is as ever while the reader points at it or has the focus in it. */
export class Dimming {
  readonly #dimmed = new WeakMap<Entry, Dimmed>();

  /** Dims `entry` with `wants`, or as soon as the reader has left it. */
  dim(entry: Entry, wants: Wants): void {
    const known = this.#dimmed.get(entry);
    if (known) known.wants = wants;
    settle(entry, known ?? this.#follow(entry, wants));
  }

  stop(entry: Entry): void {
    this.#dimmed.get(entry)?.ending.abort();
    this.#dimmed.delete(entry);
  }

  /** What is dimmed under the reader's hands is so at first: they may have asked for it. */
  #follow(entry: Entry, wants: Wants): Dimmed {
    const { body } = entry.comment;
    const dimmed = { wants, pointed: false, focused: false, ending: new AbortController() };
    this.#dimmed.set(entry, dimmed);
    for (const type of ['pointerenter', 'pointerleave', 'focusin', 'focusout']) {
      const heard = () => {
        if (type.startsWith('pointer')) dimmed.pointed = type === 'pointerenter';
        dimmed.focused = type !== 'focusout' && holdsFocus(entry);
        settle(entry, dimmed);
      };
      body.addEventListener(type, heard, { signal: dimmed.ending.signal });
    }
    return dimmed;
  }
}

function settle({ veil }: Entry, { pointed, focused, wants }: Dimmed): void {
  veil.exactly(pointed || focused ? nothing() : wants);
}

/** Whether the focus is in the text, or in the bar of a reader with a keyboard: where a pointer put it, it only stays. */
function holdsFocus({ bar, comment: { body } }: Entry): boolean {
  const root: Node & Partial<DocumentOrShadowRoot> = body.getRootNode();
  const active = root.activeElement;
  return !!active && body.contains(active) && (!isOurs(active) || !!bar?.hasKeys);
}
