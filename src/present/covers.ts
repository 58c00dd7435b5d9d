import type { Comment } from '../core/comment';
import { Loans, nothing, type Want } from './loans';
import { isTypingIn } from './typing';

/** Until it is judged: unseen and unheard in its place, which nothing else moves from. */
export const COVERED: Want = { style: { visibility: 'hidden', transition: 'none' } };

/** Covers comments for as long as the presenter itself is not there. */
export class Covers {
  readonly #covered = new Map<Element, { readonly comment: Comment; readonly loans: Loans }>();

  cover(comment: Comment): void {
    this.uncover(comment);
    if (isTypingIn(comment.element)) return;
    const loans = new Loans();
    loans.exactly(new Map([[comment.body, COVERED]]));
    this.#covered.set(comment.element, { comment, loans });
  }

  uncover(comment: Comment): void {
    this.#covered.get(comment.element)?.loans.exactly(nothing());
    this.#covered.delete(comment.element);
  }

  has(comment: Comment): boolean {
    return this.#covered.has(comment.element);
  }

  /** Gives every comment back as it was. @returns those that were covered */
  release(): Comment[] {
    const covered = [...this.#covered.values()];
    for (const { loans } of covered) loans.exactly(nothing());
    this.#covered.clear();
    return covered.map(({ comment }) => comment);
  }
}
