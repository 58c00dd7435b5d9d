import type { Adapter } from '../adapter';

/** Styled components keep their name inside the hashed class; `data-e2e` marks text and author. */
export default {
  id: 'tiktok',
  name: 'TikTok',
  fingerprint: '[data-e2e^="comment-level-"]',
  item: '[class*="DivCommentItemWrapper"], [class*="DivCommentContentContainer"], [data-e2e="comment-item"]',
  body: '[data-e2e^="comment-level-"]',
  author: '[data-e2e^="comment-username-"]',
} satisfies Adapter;
