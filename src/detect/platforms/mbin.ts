import type { Adapter } from '../adapter';

/** And Kbin, from which it came. A comment is a `blockquote`; answers follow in a sibling. */
export default {
  id: 'mbin',
  name: 'Mbin',
  fingerprint: '.entry-comment[id^="entry-comment-"], .post-comment[id^="post-comment-"]',
  item: '.entry-comment[id^="entry-comment-"], .post-comment[id^="post-comment-"]',
  body: '.content',
  author: '.user-inline',
  permalink: { attribute: 'id' },
} satisfies Adapter;
