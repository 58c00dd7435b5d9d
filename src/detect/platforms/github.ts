import type { Adapter } from '../adapter';

/** The React view of 2025; the opening post is one like the others. */
export default {
  id: 'github',
  name: 'GitHub issues',
  fingerprint: '[data-testid="issue-viewer-container"] .markdown-body',
  item: '.react-issue-comment, [data-testid="issue-body"]',
  body: '.markdown-body',
  author: '[data-testid="issue-body-header-author"], [data-testid="avatar-link"]',
  permalink: 'a[href*="#issuecomment-"], [data-testid="issue-body-header-link"]',
  omit: ['.email-hidden-toggle', '.email-hidden-reply'],
} satisfies Adapter;
