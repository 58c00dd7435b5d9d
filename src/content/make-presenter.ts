import type { Comment } from '../core/comment';
import { addCorrection } from '../platform/corrections';
import { isIncognito } from '../platform/lifecycle';
import { send } from '../platform/messages';
import { addAuthorRule } from '../platform/rules-store';
import { changeSite } from '../platform/settings-store';
import { shadowRootOf } from '../platform/shadow';
import { text, textDirection } from '../platform/words';
import { type Correction, createPresenter, type Presenter } from '../present';
import type { PresentingHooks } from './parts';

/** The presenter of this page, with what its bars ask for and tell. */
export function makePresenter(site: string, hooks: PresentingHooks): Presenter {
  const correct = async (comment: Comment, what: Correction): Promise<void> => {
    const { author } = comment;
    if (what === 'site-off') await changeSite(site, { on: false });
    else if (what !== 'not-abusive') {
      if (author) await addAuthorRule({ author, action: what === 'show-author' ? 'show' : 'fold', site });
    }
    // Of a private window nothing is kept, not even a hash: the comment is shown until the page is left.
    else if (isIncognito()) presenter.show(comment);
    else await addCorrection(comment.text);
  };
  const presenter: Presenter = createPresenter(document, {
    text,
    // The browser brings the texts when the first is asked for, and the page waits for it: not before anything folds.
    get direction() {
      return textDirection();
    },
    explain: async (comment) => {
      const answer = await send('scorer-explain', { text: comment.text }).catch(() => null);
      return { ...hooks.reasonsFor(comment), spans: answer && 'ok' in answer ? answer.ok : null };
    },
    correct,
    changed: () => hooks.noteChange(),
    isNear: (comment) => hooks.isNear(comment),
    isAtTop: () => hooks.isAtTop(),
    rootOf: shadowRootOf,
  });
  return presenter;
}
