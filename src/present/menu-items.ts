import type { Entry } from './entry';
import type { MenuItem } from './menu';
import type { PainterActs } from './painter';
import type { PresentKey } from './words';

/** What the menu of a comment's bar offers: only what would change something. */
export function menuOf(entry: Entry, acts: PainterActs): MenuItem[][] {
  const item = (key: PresentKey, act: () => void): MenuItem => ({ name: acts.text(key), act });
  const corrections: MenuItem[] = [];
  if (entry.verdict?.because === 'score') {
    corrections.push(item('bar_not_abusive', () => acts.correct(entry, 'not-abusive')));
  }
  if (entry.comment.author) {
    corrections.push(item('bar_show_author', () => acts.correct(entry, 'show-author')));
    if (entry.verdict?.because !== 'author-folded') {
      corrections.push(item('bar_fold_author', () => acts.correct(entry, 'fold-author')));
    }
  }
  return [
    corrections,
    [item('bar_show_all', () => acts.showThread(entry)), item('bar_fold_all', () => acts.foldThread(entry))],
    [item('bar_site_off', () => acts.correct(entry, 'site-off'))],
  ].filter((group) => group.length > 0);
}
