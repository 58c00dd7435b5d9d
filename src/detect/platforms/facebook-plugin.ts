import type { Adapter } from '../adapter';

/** Inside its own frame (facebook.com/plugins/feedback.php). */
export default {
  id: 'facebook-plugin',
  name: 'Facebook comments plugin',
  fingerprint: '.UFICommentActorName',
  item: '.UFIComment, div:not(.UFIComment *):has(> span > .UFICommentActorName)',
  body: '._5mdd, .UFICommentBody',
  author: '.UFICommentActorName',
} satisfies Adapter;
