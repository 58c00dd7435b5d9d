import type { Adapter } from '../adapter';

/**
 * Tables, or blocks in newer skins. Quotes and code are a small label followed by a table. Private messages have no
 * number.
 */
export default {
  id: 'vbulletin3',
  name: 'vBulletin 3',
  fingerprint: '[id^="td_post_"] [id^="post_message_"]',
  item: 'table[id^="post"]:has([id^="post_message_"]), div[id^="post"]:not(#posts, [id^="post_message_"]):has([id^="post_message_"])',
  body: '[id^="post_message_"]',
  author: '.bigusername',
  permalink: 'a[id^="postcount"]',
  quotes: ['div:has(> .smallfont + table)'],
  skip: ':has(#post_message_)',
} satisfies Adapter;
