import type { Comment } from '../core/comment';
import type { Verdict } from '../core/verdict';
import type { Presenter } from '../present';
import { Covers } from '../present/covers';
import type { PresentOptions } from '../present/entry';

type Presented = readonly [Comment, Verdict, PresentOptions];

/**
 * The presenter of a page that does not have one yet: the first comment has it loaded. Until it is there, comments
 * are covered and verdicts are kept; nothing that is to fold is shown in between, and nothing is lost.
 */
export class LatePresenter implements Presenter {
  readonly #covers = new Covers();
  readonly #early = new Map<Element, Presented>();
  #real: Presenter | null = null;
  #loading = false;

  /** @param load gives the presenter; asked again with the next comment where it rejects */
  constructor(readonly load: () => Promise<Presenter>) {}

  present(comment: Comment, verdict: Verdict, options: PresentOptions): void {
    if (this.#real) {
      this.#real.present(comment, verdict, options);
      return;
    }
    this.#early.set(comment.element, [comment, verdict, options]);
    if (this.#isToHide(comment)) this.#covers.cover(comment);
    else if (verdict.because !== 'judging') this.#covers.uncover(comment);
    this.#start();
  }

  cover(comment: Comment): void {
    (this.#real ?? this.#covers).cover(comment);
  }

  /** What is to fold stays unseen, whatever the clock of its judgement says. */
  uncover(comment: Comment): void {
    if (this.#real) this.#real.uncover(comment);
    else if (!this.#isToHide(comment)) this.#covers.uncover(comment);
  }

  forget(comment: Comment): void {
    this.#early.delete(comment.element);
    this.#covers.uncover(comment);
    this.#real?.forget(comment);
  }

  isOurs(node: Node): boolean {
    return this.#real?.isOurs(node) ?? false;
  }

  isShown(comment: Comment): boolean {
    return this.#real?.isShown(comment) ?? false;
  }

  // Before the presenter is there nothing is folded that could be shown or gone to.
  show(comment: Comment): void {
    this.#real?.show(comment);
  }

  fold(comment: Comment): void {
    this.#real?.fold(comment);
  }

  goTo(comment: Comment): void {
    this.#real?.goTo(comment);
  }

  next(): void {
    this.#real?.next();
  }

  previous(): void {
    this.#real?.previous();
  }

  showAll(): void {
    this.#real?.showAll();
  }

  foldAll(): void {
    this.#real?.foldAll();
  }

  restoreAll(): void {
    this.#early.clear();
    this.#covers.release();
    this.#real?.restoreAll();
  }

  #isToHide({ element }: Comment): boolean {
    const [, verdict, options] = this.#early.get(element) ?? [];
    return !!verdict?.fold && !!options?.cover && options.action !== 'mark';
  }

  #start(): void {
    if (this.#loading) return;
    this.#loading = true;
    this.load().then(
      (real) => this.#arrived(real),
      () => {
        this.#loading = false;
      },
    );
  }

  #arrived(real: Presenter): void {
    this.#real = real;
    const covered = this.#covers.release();
    for (const presented of this.#early.values()) real.present(...presented);
    for (const comment of covered) real.cover(comment);
    this.#early.clear();
  }
}
