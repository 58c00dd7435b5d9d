import type { Adapter } from '../adapter';

export default {
  id: 'xenforo1',
  name: 'XenForo 1',
  fingerprint: 'li.message .messageText',
  item: 'li.message[id^="post-"]',
  body: '.messageText',
  author: { attribute: 'data-author' },
  permalink: { attribute: 'id' },
  omit: ['.messageTextEndMarker'],
  quotes: ['.attribution'],
} satisfies Adapter;
