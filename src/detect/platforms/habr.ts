import type { Adapter } from '../adapter';

/** Answers follow in a sibling. */
export default {
  id: 'habr',
  name: 'Habr',
  fingerprint: '.tm-comment__body-content',
  item: '.tm-comment-thread__comment',
  body: '.tm-comment__body-content',
  author: '.tm-user-info__username',
  permalink: '.tm-comment-thread__comment-link',
} satisfies Adapter;
