import type { Adapter } from '../adapter';

/**
 * As scripts draw it. Answers unfolded below a post (`.embedded-posts`) repeat other posts and are no items. Private
 * messages look the same and are left alone.
 */
export default {
  id: 'discourse',
  name: 'Discourse',
  fingerprint: '.topic-post article[data-post-id] .cooked',
  item: '.topic-post article[data-post-id]',
  body: '.regular > .cooked, .contents > .cooked',
  author: '.names .username a, .names a[data-user-card]',
  permalink: 'a.post-date',
  omit: ['.lightbox .meta', '.cooked-selection-barrier', '.poll'],
  quotes: ['aside.onebox'],
  skip: '.archetype-private_message article',
} satisfies Adapter;
