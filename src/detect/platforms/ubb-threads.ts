import type { Adapter } from '../adapter';

export default {
  id: 'ubb-threads',
  name: 'UBB.threads',
  fingerprint: '.t_outer .post_inner',
  item: 'table.t_outer:has(.post_inner)',
  body: '.post_inner > [id^="body"]',
  author: '.author-content a, .username',
  permalink: '.subjecttable a[href*="#Post"]',
  quotes: ['.ubbcode-block'],
} satisfies Adapter;
