import type { Adapter } from '../adapter';

/** The threaded view; answers are nested. */
export default {
  id: 'blogger',
  name: 'Blogger',
  fingerprint: '.comment-thread .comment-block > .comment-content',
  item: '.comment-thread .comment',
  body: '.comment-content',
  author: '.comment-header .user',
  permalink: '.datetime a',
  omit: ['.comment-actions'],
} satisfies Adapter;
