import type { Adapter } from '../adapter';

export default {
  id: 'github-classic',
  name: 'GitHub gists and pull requests',
  fingerprint: '.timeline-comment .js-comment-body',
  item: '.timeline-comment, .review-comment',
  body: '.js-comment-body',
  author: '.author',
  permalink: '.js-timestamp',
  omit: ['.email-hidden-toggle', '.email-hidden-reply'],
} satisfies Adapter;
