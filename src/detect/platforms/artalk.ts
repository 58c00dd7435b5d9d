import type { Adapter } from '../adapter';

/** Answers are nested, or flat with what they answer before their words. */
export default {
  id: 'artalk',
  name: 'Artalk',
  fingerprint: '.atk-comment-wrap .atk-content',
  item: '.atk-comment-wrap',
  body: '.atk-body > .atk-content',
  author: '.atk-header .atk-nick',
  permalink: { attribute: 'id' },
} satisfies Adapter;
