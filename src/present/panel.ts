import type { Verdict } from '../core/verdict';
import { make } from './dom';
import { isCut, layOver } from './float';
import { type Explanation, fillWhy } from './why';
import type { Text } from './words';

/** What a panel asks of the bar that it belongs to. */
export interface PanelActs {
  readonly text: Text;
  /** The words of the comment, for the quotation. */
  readonly comment: () => string;
  readonly explain: () => Promise<Explanation>;
  readonly verdict: () => Verdict | null;
  /** Whether the bar lies over the text: then there is no room of its own under the line. */
  readonly covers: () => boolean;
  /** Puts the focus back on the control that opened it. */
  readonly back: () => void;
}

/** What opens under the line of a bar: the reasons, or a sentence about what did not work. */
export class Panel {
  readonly #root: HTMLElement;
  readonly #why: HTMLButtonElement;
  readonly #acts: PanelActs;
  #open: HTMLElement | null = null;
  /** Ends its lying over the page. */
  #floating: AbortController | null = null;

  /** @param why the button that says whether the reasons are open */
  constructor(root: HTMLElement, why: HTMLButtonElement, acts: PanelActs) {
    this.#root = root;
    this.#why = why;
    this.#acts = acts;
    why.setAttribute('aria-expanded', 'false');
    root.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !this.#open || event.defaultPrevented) return;
      event.preventDefault();
      this.close(true);
    });
  }

  /** Opens or closes the reasons. */
  toggleWhy(): void {
    if (this.#why.getAttribute('aria-expanded') === 'true') {
      this.close(true);
      return;
    }
    const { text, comment, explain, verdict } = this.#acts;
    const panel = this.tell(text('bar_why_waiting'), 'status');
    this.#why.setAttribute('aria-expanded', 'true');
    const fill = (explanation: Explanation | null) => {
      const of = verdict();
      if (this.#open !== panel || !of) return;
      fillWhy(panel, comment(), of, explanation, text);
      this.settle();
    };
    explain().then(fill, () => fill(null));
  }

  /** Says one sentence. */
  tell(sentence: string, role: 'alert' | 'status'): HTMLElement {
    this.close(false);
    const document = this.#root.ownerDocument;
    const panel = make(document, 'div', { class: 'panel', role });
    this.#open = panel;
    this.#root.append(panel);
    // Into the page first: what is in a live region from its beginning is not announced everywhere.
    panel.append(make(document, 'p', {}, sentence));
    this.settle();
    return panel;
  }

  /** Brings it to its place: under the line, or over the page where it would be cut off there, or covered by others. */
  settle(): void {
    const panel = this.#open;
    if (!panel) return;
    this.#floating?.abort();
    const line = this.#root.querySelector('.line');
    const floats = line && (this.#acts.covers() || isCut(panel));
    this.#floating = floats ? layOver(panel, line, () => this.close(false)) : null;
  }

  /** @param focus whether the focus goes back to what opened it */
  close(focus: boolean): void {
    this.#floating?.abort();
    this.#floating = null;
    this.#open?.remove();
    this.#open = null;
    this.#why.setAttribute('aria-expanded', 'false');
    if (focus) this.#acts.back();
  }
}
