import type { Adapter } from '../adapter';

/** Private messages have no number. */
export default {
  id: 'mybb',
  name: 'MyBB',
  fingerprint: '[id^="post_"] .post_body[id^="pid_"]',
  item: '[id^="post_"]:has(.post_body)',
  body: '.post_body',
  author: '.author_information a, .post_author strong a',
  permalink: 'a[href*="#pid"]',
  omit: ['.float_right'],
  skip: '#post_, #post_0',
} satisfies Adapter;
