import type { Adapter } from '../adapter';

/** Private messages look the same and are left alone. */
export default {
  id: 'xenforo1',
  name: 'XenForo 1',
  fingerprint: 'li.message .messageText',
  item: 'li.message:is([id^="post-"], [id^="message-"])',
  body: '.messageText',
  author: { attribute: 'data-author' },
  permalink: { attribute: 'id' },
  omit: ['.messageTextEndMarker'],
  quotes: ['.attribution'],
  skip: '[id^="message-"]',
} satisfies Adapter;
