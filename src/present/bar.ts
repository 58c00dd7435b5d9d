import type { Verdict } from '../core/verdict';
import { make, makeButton, makeSign } from './dom';
import { makeHost } from './host';
import { Menu, type MenuItem } from './menu';
import { DOTS, SIGNS } from './signs';
import type { Theme } from './theme';
import { type Explanation, fillWhy } from './why';
import { type PresentKey, reasonKey, type Text } from './words';

/** What a bar stands for: a folded text, one opened again, a cover over it, or a small mark beside it. */
export type BarKind = 'folded' | 'shown' | 'covered' | 'dimmed' | 'marked';

/** What a bar says. */
export interface BarState {
  readonly kind: BarKind;
  readonly verdict: Verdict;
  /** The words for folding again, by what was done at first. */
  readonly again: PresentKey;
  /** Whose comment it is, where the name went with the text. */
  readonly author: string;
  /** How many replies are folded along. */
  readonly replies: number;
  readonly theme: Theme;
}

/** What a bar asks of the presenter. */
export interface BarActs {
  readonly text: Text;
  readonly direction: 'ltr' | 'rtl';
  /** The words of the comment, for the quotation. */
  readonly comment: () => string;
  readonly toggle: () => void;
  readonly explain: () => Promise<Explanation>;
  readonly menu: () => readonly (readonly MenuItem[])[];
}

/** The part of the style sheet that a kind goes by. */
const LOOKS: Readonly<Record<BarKind, string>> = {
  folded: 'bar',
  covered: 'over',
  shown: 'quiet',
  marked: 'quiet',
  dimmed: 'quiet',
};

/** The bar of one comment, in a shadow root that is closed to the page. */
export class Bar {
  readonly host: HTMLElement;
  readonly #root: HTMLElement;
  readonly #acts: BarActs;
  readonly #label: HTMLElement;
  readonly #author: HTMLElement;
  readonly #sign: SVGSVGElement;
  readonly #toggle: HTMLButtonElement;
  readonly #why: HTMLButtonElement;
  readonly #menu: Menu;
  #state: BarState | null = null;
  /** What is open under the line: the reasons, or a sentence about what did not work. */
  #panel: HTMLElement | null = null;

  constructor(document: Document, acts: BarActs) {
    this.#acts = acts;
    const { host, root } = makeHost(document);
    this.host = host;
    this.#root = root;
    root.dir = acts.direction;
    root.lang = acts.text('@@ui_locale').replace('_', '-');
    root.setAttribute('role', 'group');
    this.#label = make(document, 'span', { class: 'label' });
    this.#author = make(document, 'bdi', { class: 'author' });
    this.#toggle = makeButton(document, 'toggle', '', acts.toggle);
    this.#why = makeButton(document, 'why', acts.text('bar_why'), () => this.#toggleWhy());
    this.#why.setAttribute('aria-expanded', 'false');
    const more = makeButton(document, 'more', '', () => undefined);
    more.setAttribute('aria-label', acts.text('bar_more'));
    more.append(makeSign(document, 'dots', DOTS));
    this.#menu = new Menu(more, acts.menu);
    this.#sign = makeSign(document, 'sign', SIGNS.folded);
    const lead = make(document, 'span', { class: 'lead' }, this.#sign, this.#label, this.#author);
    const controls = make(document, 'span', { class: 'controls' }, this.#toggle, this.#why, more);
    root.append(make(document, 'div', { class: 'line' }, lead, controls));
    root.addEventListener('keydown', (event) => this.#onKey(event));
  }

  /** Says what `state` says; nothing is written that is there already. */
  say(state: BarState): void {
    const { kind, theme } = state;
    const { text } = this.#acts;
    this.#state = state;
    const label = this.#words(state);
    if (this.#label.textContent !== label) this.#label.textContent = label;
    this.#author.textContent = kind === 'folded' ? state.author : '';
    this.#root.setAttribute('aria-label', label);
    this.#sign.firstElementChild?.setAttribute('d', SIGNS[kind]);
    const open = kind === 'shown';
    const toggles = kind !== 'marked';
    this.#toggle.hidden = !toggles;
    this.#toggle.style.setProperty('display', toggles ? '' : 'none');
    const name = text(open ? state.again : 'bar_show');
    if (this.#toggle.textContent !== name) this.#toggle.textContent = name;
    this.#toggle.setAttribute('aria-expanded', String(open));
    this.#root.className = `root ${LOOKS[kind]}`;
    this.#root.dataset.kind = kind;
    this.#root.dataset.scheme = theme.scheme;
    this.#root.toggleAttribute('data-solid', theme.solid);
  }

  get kind(): BarKind | null {
    return this.#state?.kind ?? null;
  }

  /** Puts `ghost` (the blurred likeness of a text) behind the cover, or takes it away. */
  setGhost(ghost: HTMLElement | null): void {
    this.#root.querySelector('.ghost')?.remove();
    this.#root.toggleAttribute('data-soft', !!ghost);
    if (ghost) this.#root.prepend(ghost);
  }

  focus(): void {
    (this.#toggle.hidden ? this.#why : this.#toggle).focus({ preventScroll: true });
  }

  /** Which of its controls has the focus; put back with `focusAgain` after the host was moved. */
  focused(): HTMLElement | null {
    const root = this.#root.getRootNode();
    return root instanceof ShadowRoot && root.activeElement instanceof HTMLElement
      ? root.activeElement
      : null;
  }

  closeAll(): void {
    this.#menu.close(false);
    this.#closePanel(false);
  }

  /** Says one sentence under the line: what the reader asked for and could not be done. */
  tell(sentence: string): void {
    this.#openPanel('alert', sentence);
  }

  #words({ kind, verdict, replies }: BarState): string {
    const { text } = this.#acts;
    const said = text(`bar_${kind}`, text(reasonKey(verdict.label, verdict.because)));
    if (!replies) return said;
    const count = replies === 1 ? text('bar_replies_one') : text('bar_replies_other', String(replies));
    return `${said}, ${count}`;
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.#panel || event.defaultPrevented) return;
    event.preventDefault();
    this.#closePanel(true);
  }

  #toggleWhy(): void {
    if (this.#why.getAttribute('aria-expanded') === 'true') {
      this.#closePanel(true);
      return;
    }
    const { text, comment, explain } = this.#acts;
    const panel = this.#openPanel('status', text('bar_why_waiting'));
    this.#why.setAttribute('aria-expanded', 'true');
    const fill = (explanation: Explanation | null) => {
      if (this.#panel === panel && this.#state) {
        fillWhy(panel, comment(), this.#state.verdict, explanation, text);
      }
    };
    explain().then(fill, () => fill(null));
  }

  #openPanel(role: 'alert' | 'status', words: string): HTMLElement {
    this.#closePanel(false);
    const { ownerDocument } = this.host;
    const panel = make(ownerDocument, 'div', { class: 'panel', role });
    this.#panel = panel;
    this.#root.append(panel);
    // Into the page first: what is in a live region from its beginning is not announced everywhere.
    panel.append(make(ownerDocument, 'p', {}, words));
    return panel;
  }

  #closePanel(focus: boolean): void {
    this.#panel?.remove();
    this.#panel = null;
    this.#why.setAttribute('aria-expanded', 'false');
    if (focus) this.#why.focus({ preventScroll: true });
  }
}
