import type { Adapter } from '../adapter';

/** Inside its own frame (facebook.com/plugins/feedback.php). */
export default {
  id: 'facebook-plugin',
  name: 'Facebook comments plugin',
  fingerprint: '.UFICommentActorName',
  item: '.UFIComment, div:has(> ._3-8m)',
  body: '._5mdd, .UFICommentBody',
  author: '.UFICommentActorName',
} satisfies Adapter;
