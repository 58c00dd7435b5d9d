import type { Adapter } from '../adapter';

/** Reviews of films, and what is said to them. */
export default {
  id: 'letterboxd',
  name: 'Letterboxd',
  fingerprint: '.js-production-viewing .js-review-body',
  item: '.js-production-viewing',
  body: '.js-review-body',
  author: '.displayname',
  permalink: 'a.context',
} satisfies Adapter;
