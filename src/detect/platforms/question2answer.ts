import type { Adapter } from '../adapter';

/** Answers and the comments under questions and answers; the question itself is the article. */
export default {
  id: 'question2answer',
  name: 'Question2Answer',
  fingerprint: '.qa-a-list-item, .qa-c-list-item',
  item: '.qa-a-list-item, .qa-c-list-item',
  body: '.entry-content',
  author: '.qa-user-link',
  permalink: '.qa-a-item-what, .qa-c-item-what',
} satisfies Adapter;
