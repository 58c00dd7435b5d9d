import type { Adapter } from '../adapter';

/** Answers are nested; whom they answer stands before their words. */
export default {
  id: 'twikoo',
  name: 'Twikoo',
  fingerprint: '.tk-comment .tk-content',
  item: '.tk-comment',
  body: '.tk-content',
  author: '.tk-nick',
  permalink: { attribute: 'id' },
  omit: [':has(> .tk-ruser)'],
} satisfies Adapter;
