import type { Adapter } from '../adapter';

/** The list lies inside the article text. */
export default {
  id: 'daily-mail',
  name: 'Daily Mail',
  fingerprint: '.comment-post .comment-body',
  item: '.comment-post',
  body: '.comment-body',
  author: '.user-info .js-usr',
  permalink: { attribute: 'id' },
} satisfies Adapter;
