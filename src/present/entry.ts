import type { Comment } from '../core/comment';
import type { Action, Replies } from '../core/settings';
import type { Verdict } from '../core/verdict';
import type { Bar } from './bar';
import { Loans } from './loans';
import type { Surroundings } from './place';

/** How the reader wants a folded comment to look on this site. */
export interface PresentOptions {
  readonly action: Action;
  readonly replies: Replies;
  readonly softBlur: boolean;
  readonly cover: boolean;
}

/** What the reader says of a folded comment. */
export type Correction = 'not-abusive' | 'show-author' | 'fold-author' | 'site-off';

/** How a comment stands on the page. `swallowed`: gone with the folded comment that it answers. */
export type Form = 'plain' | 'folded' | 'shown' | 'covered' | 'dimmed' | 'marked' | 'hidden' | 'swallowed';

/** Where the bar stands: before the body, as the first thing in it, or over it. */
export type Place = 'before' | 'within' | 'over';

/** Everything present knows of one comment. */
export class Entry {
  comment: Comment;
  verdict: Verdict | null = null;
  options: PresentOptions | null = null;
  /** Opened by the reader. */
  shown = false;
  form: Form = 'plain';
  /** The folded comment that this reply goes with, if any. */
  swallowedBy: Entry | null = null;
  /** How many replies go with this one. */
  swallows = 0;
  bar: Bar | null = null;
  place: Place | null = null;
  /** What it stood in when its body was last in the layout. */
  around: Surroundings | null = null;
  /** The outermost of our nodes around the bar. */
  outermost: HTMLElement | null = null;
  /** What was last brought to the page, so that nothing is done twice. */
  painted = '';
  readonly cover = new Loans();
  readonly veil = new Loans();
  readonly indent = new Loans();

  constructor(comment: Comment) {
    this.comment = comment;
  }

  /** All that its looks depend on, in one word. */
  wish(): string {
    const { verdict, options, swallows } = this;
    const form = this.wanted();
    if (form === 'plain' || form === 'swallowed') return form;
    return [form, verdict?.label, verdict?.because, swallows, options?.action, options?.softBlur].join();
  }

  /** What it should look like now. */
  wanted(): Form {
    const { verdict, options } = this;
    if (this.swallowedBy) return 'swallowed';
    if (!verdict?.fold || !options) return 'plain';
    if (options.action === 'mark') return 'marked';
    if (this.shown) return 'shown';
    return FORMS[options.action];
  }
}

const FORMS = { fold: 'folded', blur: 'covered', dim: 'dimmed', hide: 'hidden', mark: 'marked' } as const;

/** Whether the text of a comment in this form is out of sight. */
export function hidesText(form: Form): boolean {
  return form === 'folded' || form === 'covered' || form === 'hidden' || form === 'swallowed';
}
