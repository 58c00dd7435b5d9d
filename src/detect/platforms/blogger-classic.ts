import type { Adapter } from '../adapter';

/** The author stands in a `dt` of its own. */
export default {
  id: 'blogger-classic',
  name: 'Blogger (older templates)',
  fingerprint: '#comments-block .comment-body',
  item: '#comments-block .comment-body',
  body: ':scope',
  omit: ['.comment-timestamp'],
} satisfies Adapter;
