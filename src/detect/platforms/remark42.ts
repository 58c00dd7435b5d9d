import type { Adapter } from '../adapter';

/** In a frame of the site itself. */
export default {
  id: 'remark42',
  name: 'remark42',
  fingerprint: 'article[id^="remark42__comment-"]',
  item: 'article[id^="remark42__comment-"]',
  body: '.comment__text',
  author: '.comment__username',
  permalink: '.comment__time',
} satisfies Adapter;
