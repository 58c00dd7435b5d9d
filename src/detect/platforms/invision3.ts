import type { Adapter } from '../adapter';

/** IP.Board. */
export default {
  id: 'invision3',
  name: 'Invision 3',
  fingerprint: '.post_block .entry-content',
  item: '.post_block[id^="post_id_"]',
  body: '.entry-content',
  author: '.author',
  permalink: '.post_id a, a[itemprop="replyToUrl"]',
  omit: ['.edit'],
  quotes: ['.citation', '.ipsBlockquote'],
} satisfies Adapter;
