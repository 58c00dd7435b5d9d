import type { Adapter } from '../adapter';

/** Answers are nested in the list item of what they answer. */
export default {
  id: 'lemmy',
  name: 'Lemmy',
  fingerprint: '.comment-node .comment-content',
  item: '.comments li.comment',
  body: '.comment-content',
  author: '.person-listing',
  permalink: 'a[href*="/comment/"]',
} satisfies Adapter;
