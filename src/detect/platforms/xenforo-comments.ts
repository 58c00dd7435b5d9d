import type { Adapter } from '../adapter';

/** A widget that shows a XenForo thread below an article. */
export default {
  id: 'xenforo-comments',
  name: 'XenForo comments on articles',
  fingerprint: '.xenforo-comment',
  item: 'li.xenforo-comment',
  body: '.xenforo-comment-content',
  author: 'header a',
  omit: ['header'],
  quotes: ['.xenforo-comment-quote'],
} satisfies Adapter;
