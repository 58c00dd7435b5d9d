import type { Adapter } from '../adapter';

/** As visitors who are not signed in see them. */
export default {
  id: 'linkedin-article',
  name: 'LinkedIn articles',
  fingerprint: '.comment__actor-name',
  item: 'section.comment',
  body: '.comment__message, .comment__text',
  author: '.comment__actor-name',
} satisfies Adapter;
