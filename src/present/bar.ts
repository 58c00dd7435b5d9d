import type { Verdict } from '../core/verdict';
import { make, makeButton, makeLine, makeNamed, makeSign } from './dom';
import { makeHost } from './host';
import { Menu, type MenuItem } from './menu';
import { Panel } from './panel';
import { ASK, DOTS, SIGNS } from './signs';
import type { Theme } from './theme';
import type { Explanation } from './why';
import { languageFrom, type PresentKey, reasonKey, type Text } from './words';

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
  /** Whether the comment runs the other way than our words: a line of small text stands at the side of its own. */
  readonly opposed: boolean;
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
  readonly #more: HTMLButtonElement;
  readonly #menu: Menu;
  readonly #panel: Panel;
  #state: BarState | null = null;
  #pointed = false;

  constructor(document: Document, acts: BarActs) {
    this.#acts = acts;
    const { host, root } = makeHost(document);
    this.host = host;
    this.#root = root;
    root.dir = acts.direction;
    root.lang = languageFrom(acts.text);
    root.setAttribute('role', 'group');
    root.addEventListener('pointerdown', () => {
      this.#pointed = true;
    });
    root.addEventListener('keydown', () => {
      this.#pointed = false;
    });
    this.#sign = makeSign(document, 'sign', SIGNS.folded);
    this.#label = make(document, 'span', { class: 'label' });
    this.#author = make(document, 'bdi', { class: 'author' });
    this.#toggle = makeButton(document, 'toggle', '', acts.toggle);
    this.#why = makeNamed(document, 'why', acts.text('bar_why'), ASK, () => this.#panel.toggleWhy());
    this.#more = makeButton(document, 'more', '', () => undefined);
    this.#more.setAttribute('aria-label', acts.text('bar_more'));
    this.#more.append(makeSign(document, 'dots', DOTS));
    this.#menu = new Menu(this.#more, () => [...this.#withoutRoom(), ...acts.menu()]);
    this.#panel = new Panel(root, this.#why, {
      ...acts,
      verdict: () => this.#state?.verdict ?? null,
      covers: () => this.#state?.kind === 'covered',
      back: () => this.#focusFirst(this.#why, this.#more),
    });
    root.append(makeLine(document, [this.#sign, this.#label, this.#author], this.#controls()));
  }

  /** Says what `state` says; nothing is written that is there already. */
  say(state: BarState): void {
    const { kind, theme } = state;
    const isNew = kind !== this.kind;
    this.#state = state;
    const label = this.#words(state);
    if (this.#label.textContent !== label) this.#label.textContent = label;
    // Where the room is short, the end of it is cut.
    this.#label.title = label;
    this.#author.textContent = kind === 'folded' ? state.author : '';
    this.#root.setAttribute('aria-label', label);
    this.#sign.firstElementChild?.setAttribute('d', SIGNS[kind]);
    this.#sayToggle(state);
    this.#root.className = `root ${LOOKS[kind]}`;
    this.#root.dataset.kind = kind;
    this.#root.dataset.scheme = theme.scheme;
    this.#root.toggleAttribute('data-solid', theme.solid);
    this.#root.toggleAttribute('data-opposed', state.opposed);
    if (isNew) this.#panel.settle();
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
    this.#focusFirst(...this.#controls());
  }

  /** Which of its controls has the focus; put back after the host was moved. */
  focused(): HTMLElement | null {
    const root = this.#root.getRootNode();
    return root instanceof ShadowRoot && root.activeElement instanceof HTMLElement
      ? root.activeElement
      : null;
  }

  /** Whether the focus is in it, and the reader there with the keyboard: a pointer's space bar is to scroll the page. */
  get hasKeys(): boolean {
    return !this.#pointed && this.focused() !== null;
  }

  closeAll(): void {
    this.#menu.close(false);
    this.#panel.close(false);
  }

  /** Says one sentence under the line: what the reader asked for and could not be done. */
  tell(sentence: string): void {
    this.#panel.tell(sentence, 'alert');
  }

  #controls(): HTMLButtonElement[] {
    return [this.#toggle, this.#why, this.#more];
  }

  /** In a very narrow column "Why" has no room in the line, and stands in the menu. */
  #withoutRoom(): MenuItem[][] {
    if (isDrawn(this.#why)) return [];
    return [[{ name: this.#acts.text('bar_why'), act: () => this.#panel.toggleWhy() }]];
  }

  #focusFirst(...controls: readonly HTMLElement[]): void {
    controls.find(isDrawn)?.focus({ preventScroll: true });
  }

  #sayToggle({ kind, again }: BarState): void {
    const open = kind === 'shown';
    const toggles = kind !== 'marked';
    this.#toggle.hidden = !toggles;
    this.#toggle.style.setProperty('display', toggles ? '' : 'none');
    const name = this.#acts.text(open ? again : 'bar_show');
    if (this.#toggle.textContent !== name) this.#toggle.textContent = name;
    this.#toggle.title = open ? name : '';
    this.#toggle.setAttribute('aria-expanded', String(open));
  }

  #words({ kind, verdict, replies }: BarState): string {
    const { text } = this.#acts;
    const said = text(`bar_${kind}`, text(reasonKey(verdict.label, verdict.because)));
    if (!replies) return said;
    const count = replies === 1 ? text('bar_replies_one') : text('bar_replies_other', String(replies));
    return `${said}, ${count}`;
  }
}

function isDrawn(element: HTMLElement): boolean {
  return getComputedStyle(element).display !== 'none';
}
