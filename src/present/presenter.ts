import type { Comment } from '../core/comment';
import type { Verdict } from '../core/verdict';
import type { Correction, PresentOptions } from './entry';
import { removeLeftovers } from './leftovers';
import { PagePresenter } from './page-presenter';
import type { Explanation } from './why';

/** What the presenter needs from around it. */
export interface PresenterHooks {
  /** A `_locales` message with its substitutions; keys as in `PRESENT_KEYS`. */
  readonly text: (key: string, ...subs: string[]) => string;
  readonly direction: 'ltr' | 'rtl';
  /** For "Why"; spans are UTF-16 offsets into `comment.text`. */
  explain(comment: Comment): Promise<Explanation>;
  /** Keeps a correction. Rejects with one sentence fit for the reader where it could not be kept. */
  correct(comment: Comment, what: Correction): Promise<void>;
  /** The reader showed or folded something: counts changed. */
  changed(): void;
  /** Whether a comment is known to be in view, or nearly: in a long thread the others fold when they come near. */
  isNear?(comment: Comment): boolean;
  /** Whether nothing on the page was ever scrolled: then there is no reading position to hold. */
  isAtTop?(): boolean;
  /** The shadow root of an element, a closed one too, where scripts of ours may have left bars behind. */
  rootOf?(element: Element): ShadowRoot | null;
}

/** The only writer of the page's DOM. */
export interface Presenter {
  /**
   * Brings the page to what the verdict asks for, before the next frame. Idempotent, and cheap when nothing
   * changes; call it for many comments in one task, and the page is laid out once. A comment that has another body or
   * author than before, and the same words, needs not be forgotten first: it stays out of sight.
   */
  present(comment: Comment, verdict: Verdict, options: PresentOptions): void;
  /** Covers a comment until it is judged; the caller's clock uncovers it. Nothing moves. */
  cover(comment: Comment): void;
  uncover(comment: Comment): void;
  /** The comment left the page or has other words: everything is given back at once. */
  forget(comment: Comment): void;
  /** Whether a node of the page is one of ours. */
  isOurs(node: Node): boolean;
  /** Whether a comment folds by its verdict but was opened by the reader. */
  isShown(comment: Comment): boolean;
  show(comment: Comment): void;
  fold(comment: Comment): void;
  /** Scrolls to a folded comment and puts the focus on its bar. */
  goTo(comment: Comment): void;
  next(): void;
  previous(): void;
  showAll(): void;
  foldAll(): void;
  /** Every comment exactly as it was. */
  restoreAll(): void;
}

/** Makes the presenter of one document (of one frame). */
export function createPresenter(document: Document, hooks: PresenterHooks): Presenter {
  if (hooks.rootOf) removeLeftovers(document, hooks.rootOf);
  return new PagePresenter(document, hooks);
}
