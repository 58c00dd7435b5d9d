import type { Adapter } from '../adapter';

/** In a frame (utteranc.es). */
export default {
  id: 'utterances',
  name: 'utterances',
  fingerprint: '.timeline-comment > .comment > .comment-header',
  item: '.timeline-comment',
  body: '.markdown-body',
  author: '.comment-meta strong',
  permalink: '.comment-meta a[href*="#issuecomment-"]',
  omit: ['.email-hidden-toggle', '.email-hidden-reply'],
} satisfies Adapter;
