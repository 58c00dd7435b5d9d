import type { Adapter } from '../adapter';

/** Private messages look the same and are left alone. */
export default {
  id: 'invision5',
  name: 'Invision 5',
  fingerprint: '.ipsEntry [data-role="commentContent"]',
  item: '.ipsEntry',
  body: '[data-role="commentContent"]',
  author: '.ipsEntry__username a',
  permalink: { attribute: 'id' },
  omit: ['.ipsEdited', '[data-excludequote]'],
  skip: '#elMessageViewer .ipsEntry',
} satisfies Adapter;
