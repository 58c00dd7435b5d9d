import type { Adapter } from '../adapter';

/** In a frame of the forum, below a blog's article. */
export default {
  id: 'discourse-embed',
  name: 'Discourse (embedded)',
  fingerprint: 'header.discourse, article.post > .cooked > .username',
  item: 'article.post[id^="post-"]',
  body: '.cooked',
  author: '.username a',
  permalink: 'a.post-date',
  omit: ['.username', '.post-replies'],
  quotes: ['aside.onebox'],
} satisfies Adapter;
