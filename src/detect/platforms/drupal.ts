import type { Adapter } from '../adapter';

/** Version 8 and later. Some themes use the body class for the title, which is a heading. */
export default {
  id: 'drupal',
  name: 'Drupal',
  fingerprint: '.comment .field--name-comment-body',
  item: '.comment:has(.field--name-comment-body)',
  body: '.field--name-comment-body:not(h2, h3, h4, h2 *, h3 *, h4 *)',
  author: '[rel~="schema:author"], .username, .comment__submitted a, .comment__author',
  permalink: { attribute: 'id' },
} satisfies Adapter;
