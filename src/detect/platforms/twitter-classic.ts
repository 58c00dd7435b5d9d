import type { Adapter } from '../adapter';

export default {
  id: 'twitter-classic',
  name: 'Twitter (until 2020)',
  fingerprint: '.js-stream-item .js-tweet-text',
  item: '.js-stream-item[data-item-id]',
  body: '.js-tweet-text',
  author: '.username',
  permalink: '.js-permalink',
} satisfies Adapter;
