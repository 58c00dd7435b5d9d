import type { Adapter } from '../adapter';

/** Discussions, and comments on profiles and in the workshop. */
export default {
  id: 'steam',
  name: 'Steam',
  fingerprint: '.commentthread_comment_text',
  item: '.commentthread_comment, .forum_op',
  body: '.commentthread_comment_text, .forum_op > .content',
  author: '.commentthread_author_link, .forum_op_author',
  permalink: { attribute: 'id' },
} satisfies Adapter;
