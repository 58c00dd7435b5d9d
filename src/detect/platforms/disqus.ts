import type { Adapter } from '../adapter';

/** Inside its own frame (disqus.com/embed/comments). Replies are nested in `ul.children`. */
export default {
  id: 'disqus',
  name: 'Disqus',
  fingerprint: '.post-list > .post [data-role="message"], #posts .post-message',
  item: '.post-list .post, #posts li.post',
  body: '[data-role="message"], .post-message',
  author: '.post-byline .author',
  permalink: '.time-ago, [data-role="relative-time"]',
  skip: '.advertisement',
} satisfies Adapter;
