import type { Adapter } from '../adapter';

/** A dialog that exists only while it is open; answers follow their comment. */
export default {
  id: 'washington-post',
  name: 'Washington Post',
  fingerprint: 'article[data-comment-id] .nodeToHtml',
  item: 'article[data-comment-id]',
  body: ':has(> .nodeToHtml)',
  permalink: { attribute: 'data-comment-id' },
} satisfies Adapter;
