import type { Look } from './look';

/** What schema.org and its like call a comment, an answer or a customer's review. */
export const TYPED = ['Comment', 'UserComments', 'Answer', 'UserReview']
  .map((type) => `[itemtype$="schema.org/${type}"]`)
  .concat(
    '[itemtype$="schema.org/Review"][itemprop~="review"]',
    '[typeof~="sioc:Post"]',
    '[typeof~="schema:Comment"]',
  )
  .join(', ');

/** Whether anything in a root that looks so says of what type it is. */
export function mayBeTyped({ attributes }: Look): boolean {
  return Boolean(attributes.get('itemtype') || attributes.get('typeof'));
}
