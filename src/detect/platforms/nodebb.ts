import type { Adapter } from '../adapter';

export default {
  id: 'nodebb',
  name: 'NodeBB',
  fingerprint: '[component="post"] [component="post/content"]',
  item: '[component="post"][data-pid]',
  body: '[component="post/content"]',
  author: { attribute: 'data-username' },
  permalink: 'a[href^="/post/"]',
  omit: ['[component="post/parent"]'],
} satisfies Adapter;
