import type { Adapter } from '../adapter';

/** Pages of comments and notes; articles show one or two at most. */
export default {
  id: 'substack',
  name: 'Substack',
  fingerprint: '.comment-anchor ~ .comment-content, [class*="feedCommentBodyInner"]',
  item: '.comment:has(> .comment-anchor), [role="article"]:has([class*="feedCommentBodyInner"])',
  body: '.comment-body, [class*="feedCommentBodyInner"]',
  author: '.commenter-name, .comment-meta > a:first-child, a[href*="substack.com/@"]:not(:has(img))',
} satisfies Adapter;
