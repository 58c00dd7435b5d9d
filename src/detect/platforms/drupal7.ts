import type { Adapter } from '../adapter';

/** Answers follow in a sibling `.indented`. */
export default {
  id: 'drupal7',
  name: 'Drupal 7',
  fingerprint: '.comment .field-name-comment-body',
  item: '.comment:has(.field-name-comment-body)',
  body: '.field-name-comment-body',
  author: '.username',
  permalink: '.permalink, a[href*="#comment-"]',
} satisfies Adapter;
