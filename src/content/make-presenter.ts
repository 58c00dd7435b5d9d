import type { Comment } from '../core/comment';
import { addCorrection } from '../platform/corrections';
import { isIncognito } from '../platform/lifecycle';
import { send } from '../platform/messages';
import { addAuthorRule } from '../platform/rules-store';
import { changeSite } from '../platform/settings-store';
import { text, textDirection } from '../platform/words';
import { createPresenter, type Presenter, type PresenterHooks } from '../present';
import type { Session } from './session';

/** The presenter of this page, with what its bars ask for and tell. */
export function makePresenter(site: string, session: () => Session): Presenter {
  const correct = (
    comment: Comment,
    what: Parameters<PresenterHooks['correct']>[1],
  ): Promise<void> | undefined => {
    if (what === 'not-abusive') {
      // Of a private window nothing is kept, not even a hash: the comment is shown until the page is left.
      if (!isIncognito()) return addCorrection(comment.text);
      presenter.show(comment);
      return undefined;
    }
    if (what === 'site-off') return changeSite(site, { on: false });
    const { author } = comment;
    return author
      ? addAuthorRule({ author, action: what === 'show-author' ? 'show' : 'fold', site })
      : undefined;
  };
  const presenter: Presenter = createPresenter(document, {
    text,
    direction: textDirection(),
    explain: async (comment) => {
      const answer = await send('scorer-explain', { text: comment.text });
      return { scores: session().scoresOf(comment), spans: 'ok' in answer ? answer.ok : [] };
    },
    correct: (comment, what) => void correct(comment, what)?.catch(console.warn),
    changed: () => session().noteChange(),
  });
  return presenter;
}
