import { Bar, type BarKind } from './bar';
import { Dimming } from './dimming';
import { type Correction, type Entry, type Form, hidesText, type Place } from './entry';
import { kindOf, possible } from './forms';
import { ghostOf } from './ghost';
import type { Guard } from './guard';
import { isStyled } from './host';
import { nothing } from './loans';
import { menuOf } from './menu-items';
import { placeFor, putBar, type Surroundings, stands, surroundings } from './place';
import { type Theme, themeAt } from './theme';
import type { Tree } from './tree';
import { veilFor, type Wants } from './veil';
import type { Explanation } from './why';
import type { PresentKey, Text } from './words';

/** What the bars' controls do. */
export interface PainterActs {
  readonly text: Text;
  readonly direction: 'ltr' | 'rtl';
  toggle(entry: Entry): void;
  explain(entry: Entry): Promise<Explanation>;
  correct(entry: Entry, what: Correction): void;
  showThread(entry: Entry): void;
  foldThread(entry: Entry): void;
  /** The bar goes away under the reader's hands, with the focus in it. */
  bereave(entry: Entry): void;
}

/** What one entry is to become, with all that had to be read of the page for it. */
interface Plan {
  readonly entry: Entry;
  readonly form: Form;
  readonly wants: Wants;
  readonly bar: BarPlan | null;
}

interface BarPlan {
  readonly kind: BarKind;
  readonly place: Place;
  readonly around: Surroundings;
  readonly theme: Theme;
  readonly ghost: HTMLElement | null;
  readonly author: string;
}

const AGAIN: Readonly<Record<string, PresentKey>> = {
  blur: 'bar_cover_again',
  dim: 'bar_dim_again',
  hide: 'bar_hide_again',
};

/** Brings entries to their forms. */
export class Painter {
  readonly #guard: Guard;
  readonly #acts: PainterActs;
  readonly #dimming = new Dimming();

  constructor(guard: Guard, acts: PainterActs) {
    this.#guard = guard;
    this.#acts = acts;
  }

  /** Reads for all, then writes for all. */
  paint(entries: readonly Entry[], tree: Tree): void {
    const plans = entries.map((entry) => this.#plan(entry, tree));
    for (const plan of plans) this.#apply(plan);
  }

  /** Gives back everything of one comment. */
  clear(entry: Entry): void {
    entry.form = 'plain';
    entry.painted = '';
    entry.cover.exactly(nothing());
    entry.veil.exactly(nothing());
    entry.indent.exactly(nothing());
    this.#dimming.stop(entry);
    this.#removeBar(entry);
    this.#guard.release(entry, watchedOf(entry));
  }

  /** Whether the page undid what makes up the form of `entry`. */
  isUndone(entry: Entry): boolean {
    if (entry.form === 'plain' || !entry.comment.body.isConnected) return false;
    if (entry.bar && (!stands(entry, entry.place) || !isStyled(entry.bar.host))) return true;
    return hidesText(entry.form) && entry.veil.disturbed();
  }

  #plan(entry: Entry, tree: Tree): Plan {
    const { body } = entry.comment;
    const form = this.#guard.gaveUp(body) ? 'plain' : possible(entry, tree);
    const kind = kindOf(form);
    if (!kind) return { entry, form, wants: veilFor(entry, form, null, tree), bar: null };
    const around = surroundings(entry);
    entry.around = around;
    const place = placeFor(entry, kind, around);
    const ghost = kind === 'covered' && entry.options?.softBlur ? ghostOf(entry.comment) : null;
    const wants = veilFor(entry, form, place, tree);
    // A body out of sight has no colour of its own to stand on.
    const { holder } = around;
    const isInSight = place === 'within' && wants.get(holder)?.style?.visibility !== 'hidden';
    const theme = themeAt(isInSight ? holder : (body.parentElement ?? body));
    return { entry, form, wants, bar: { kind, place, around, theme, ghost, author: authorWithin(entry) } };
  }

  #apply({ entry, form, wants, bar }: Plan): void {
    if (entry.form !== form) this.#dimming.stop(entry);
    entry.form = form;
    entry.painted = entry.wish();
    // The bar first: a focus that was in it can be moved along before anything else is hidden.
    if (bar) this.#putBar(entry, bar);
    else this.#removeBar(entry);
    if (form === 'dimmed') this.#dimming.dim(entry, wants);
    else entry.veil.exactly(wants);
    if (form !== 'plain') this.#guard.watch(entry, watchedOf(entry));
  }

  #putBar(entry: Entry, { kind, place, around, theme, ghost, author }: BarPlan): void {
    const { verdict, options } = entry;
    if (!verdict || !options) return;
    entry.bar ??= this.#makeBar(entry);
    entry.bar.say({
      kind,
      verdict,
      theme,
      author,
      again: AGAIN[options.action] ?? 'bar_again',
      replies: entry.swallows,
      opposed: around.rtl !== (this.#acts.direction === 'rtl'),
    });
    entry.bar.setGhost(ghost);
    putBar(entry, place, kind, around, this.#acts.direction);
  }

  #makeBar(entry: Entry): Bar {
    const acts = this.#acts;
    return new Bar(entry.comment.element.ownerDocument, {
      text: acts.text,
      direction: acts.direction,
      comment: () => entry.comment.text,
      toggle: () => acts.toggle(entry),
      explain: () => acts.explain(entry),
      menu: () => menuOf(entry, acts),
    });
  }

  #removeBar(entry: Entry): void {
    if (entry.bar?.hasKeys) this.#acts.bereave(entry);
    entry.bar?.closeAll();
    entry.outermost?.remove();
    entry.outermost = null;
    entry.bar = null;
    entry.place = null;
  }
}

/** The author's name where it stands in the body and so goes with the text. */
function authorWithin({ comment: { author, body, text } }: Entry): string {
  return author && !text.includes(author) && body.textContent?.includes(author) ? author : '';
}

/** The nodes whose change can undo a form. */
function watchedOf({ comment: { body, element }, bar, around }: Entry): Set<Node> {
  const nodes = new Set<Node>([body, element, around?.holder ?? body]);
  if (body.parentNode) nodes.add(body.parentNode);
  if (bar) nodes.add(bar.host);
  return nodes;
}
