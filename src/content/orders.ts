import type { Comment } from '../core/comment';
import type { PopupToFrame, TabCommand } from '../core/messages';
import type { SiteOverrides } from '../core/settings';
import type { Presenter } from '../present';

/** What orders are carried out with. */
export interface OrderHooks {
  readonly presenter: Presenter;
  /** The comment of this frame that a popup names; undefined where it is another frame's, or gone. */
  find(frame: string, key: number): Comment | undefined;
  /** Tries settings without keeping them; null goes back to the kept ones. */
  preview(settings: SiteOverrides | null): void;
  /** "Comments not found here?" */
  pick(): void;
}

/** Does what a shortcut or the popup asks of a whole page. */
export function obeyCommand({ do: what }: TabCommand, presenter: Presenter): void {
  if (what === 'next') presenter.next();
  if (what === 'previous') presenter.previous();
  if (what === 'show-all') presenter.showAll();
  if (what === 'fold-all') presenter.foldAll();
}

/** Does what the popup asks of a frame. */
export function obeyPopup(message: PopupToFrame, hooks: OrderHooks): void {
  if ('preview' in message) hooks.preview(message.preview);
  else if (message.do === 'pick') hooks.pick();
  else if ('key' in message) obeyFor(hooks.find(message.frame, message.key), message.do, hooks.presenter);
  else obeyCommand({ do: message.do }, hooks.presenter);
}

function obeyFor(comment: Comment | undefined, what: 'goto' | 'show' | 'fold', presenter: Presenter): void {
  if (!comment) return;
  if (what === 'goto') presenter.goTo(comment);
  if (what === 'show') presenter.show(comment);
  if (what === 'fold') presenter.fold(comment);
}
