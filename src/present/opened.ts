import type { Comment } from '../core/comment';
import type { Entry } from './entry';

/** What the reader opened, by element and text: a page that draws a comment anew does not close it. */
export class Opened {
  readonly #texts = new WeakMap<Element, string>();

  has({ element, text }: Comment): boolean {
    return this.#texts.get(element) === text;
  }

  /** Opens or folds what its verdict folds. @returns whether that changes anything */
  set(entry: Entry, shown: boolean): boolean {
    if (!entry.verdict?.fold || entry.shown === shown) return false;
    entry.shown = shown;
    if (shown) this.#texts.set(entry.comment.element, entry.comment.text);
    else this.#texts.delete(entry.comment.element);
    return true;
  }
}
