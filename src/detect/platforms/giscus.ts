import type { Adapter } from '../adapter';

/** In a frame (giscus.app); one level of answers, nested. */
export default {
  id: 'giscus',
  name: 'giscus',
  fingerprint: '.gsc-comment',
  item: '.gsc-comment, .gsc-reply',
  body: '.markdown',
  author: '.gsc-comment-author-avatar, .gsc-reply-author-avatar',
  permalink: 'a[href*="#discussioncomment-"]',
  omit: ['.email-hidden-toggle', '.email-hidden-reply'],
} satisfies Adapter;
