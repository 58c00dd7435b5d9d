import type { Adapter } from '../adapter';

/** The WordPress plugin. Header and footer rows use the class of the text for a heading. */
export default {
  id: 'bbpress',
  name: 'bbPress',
  fingerprint: '.type-reply .bbp-reply-content, .type-topic .bbp-topic-content',
  item: '.type-reply:has(.bbp-reply-content), .type-topic:has(.bbp-topic-content)',
  body: '.bbp-reply-content, .bbp-topic-content',
  author: '.bbp-author-name',
  omit: ['.bbp-reply-revision-log', '.bbp-topic-revision-log', '.bbp-attachments', '.reply-tools'],
} satisfies Adapter;
