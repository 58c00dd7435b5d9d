import type { Adapter } from '../adapter';

export default {
  id: 'wordpress-blocks',
  name: 'WordPress (block themes)',
  fingerprint: '.wp-block-comment-content',
  item: '.wp-block-comment-template .comment, .wp-block-comment-template li',
  body: '.wp-block-comment-content',
  author: '.wp-block-comment-author-name',
  permalink: '.wp-block-comment-date a',
  omit: ['.jetpack-comment-likes-widget-wrapper'],
  skip: '.pingback, .trackback',
} satisfies Adapter;
