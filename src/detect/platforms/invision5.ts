import type { Adapter } from '../adapter';

export default {
  id: 'invision5',
  name: 'Invision 5',
  fingerprint: '.ipsEntry [data-role="commentContent"]',
  item: '.ipsEntry',
  body: '[data-role="commentContent"]',
  author: '.ipsEntry__username a',
  permalink: { attribute: 'id' },
  omit: ['.ipsEdited', '[data-excludequote]'],
} satisfies Adapter;
