import type { Adapter } from '../adapter';

/** Quotes and code are a small label followed by a table. */
export default {
  id: 'vbulletin3',
  name: 'vBulletin 3',
  fingerprint: '[id^="td_post_"] [id^="post_message_"], [id^="edit"] [id^="post_message_"]',
  item: 'table[id^="post"]:has([id^="post_message_"]), [id^="edit"]:has([id^="post_message_"]):not(:has(table[id^="post"]))',
  body: '[id^="post_message_"]',
  author: '.bigusername',
  permalink: 'a[id^="postcount"]',
  quotes: ['div:has(> .smallfont + table)'],
} satisfies Adapter;
