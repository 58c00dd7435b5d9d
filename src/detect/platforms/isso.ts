import type { Adapter } from '../adapter';

/** Answers are nested in `.isso-follow-up`. Class names had no prefix before 0.13. */
export default {
  id: 'isso',
  name: 'Isso',
  fingerprint: '.isso-comment',
  item: '.isso-comment',
  body: '.isso-text, .text-wrapper > .text',
  author: '.isso-author, .text-wrapper .author',
  permalink: '.isso-permalink, .text-wrapper .permalink',
} satisfies Adapter;
