import type { Adapter } from '../adapter';

/**
 * Desktop, both element names in use since 2018. Answers follow in the thread and are not nested in one another.
 */
export default {
  id: 'youtube',
  name: 'YouTube',
  fingerprint: 'ytd-comment-view-model, ytd-comment-renderer',
  item: 'ytd-comment-view-model, ytd-comment-renderer',
  body: '#content-text',
  author: '#author-text',
  permalink: 'a[href*="lc="]',
} satisfies Adapter;
