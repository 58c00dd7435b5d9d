import type { Adapter } from '../adapter';

/** Low-scored comments are a line until they are opened. */
export default {
  id: 'slashdot',
  name: 'Slashdot',
  fingerprint: 'li.comment > [id^="comment_"] [id^="comment_body_"]',
  item: 'li.comment[id^="tree_"]',
  body: '[id^="comment_body_"]',
  author: '.by a',
  permalink: 'a[id^="comment_link_"]',
} satisfies Adapter;
