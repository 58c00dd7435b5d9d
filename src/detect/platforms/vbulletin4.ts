import type { Adapter } from '../adapter';

/** Private messages have no number. */
export default {
  id: 'vbulletin4',
  name: 'vBulletin 4',
  fingerprint: 'li[id^="post_"] [id^="post_message_"]',
  item: 'li[id^="post_"]:has([id^="post_message_"])',
  body: '[id^="post_message_"] > .postcontent, [id^="post_message_"]:not(:has(> .postcontent))',
  author: '.username',
  permalink: '.postcounter',
  quotes: ['.bbcode_container:has(.bbcode_quote)'],
  skip: ':has(#post_message_)',
} satisfies Adapter;
