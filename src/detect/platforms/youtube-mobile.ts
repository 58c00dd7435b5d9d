import type { Adapter } from '../adapter';

export default {
  id: 'youtube-mobile',
  name: 'YouTube (mobile)',
  fingerprint: 'ytm-comment-renderer',
  item: 'ytm-comment-renderer',
  body: '.YtmCommentRendererText, .comment-text',
  author: '.YtmCommentRendererTitle, .comment-title',
} satisfies Adapter;
