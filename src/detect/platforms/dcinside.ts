import type { Adapter } from '../adapter';

/** Answers are in a list of their own, in the item after what they answer. */
export default {
  id: 'dcinside',
  name: 'DC Inside',
  fingerprint: '.ub-content .usertxt',
  item: '.ub-content:has(.usertxt)',
  body: '.usertxt',
  author: '.nickname em',
  permalink: { attribute: 'id' },
} satisfies Adapter;
